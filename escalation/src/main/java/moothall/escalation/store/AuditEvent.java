package moothall.escalation.store;

import java.time.Instant;
import java.util.List;

/**
 * Who looked at what, or tried to come in. Never holds a resident's words or a password.
 *
 * @param who the account; {@code unknown} where a name is no account's, as it may be a password
 *     that was typed into the wrong field
 * @param subject id of what was looked at, or what was tried
 */
public record AuditEvent(
    long place, Instant at, String who, List<String> roles, Kind kind, String subject) {

  public AuditEvent {
    roles = List.copyOf(roles);
  }

  /** What happened. The names are stored, for ever. */
  public enum Kind {
    CASE_READ,
    COMMENT_READ,
    AUTHOR_READ,
    /** Somebody had a sealed picture before them. Its subject is the case, and the entry. */
    SCREENSHOT_SEEN,
    EVIDENCE_EXPORTED,
    /** Its subject is the referral, and the digest of the file. */
    DOSSIER_MADE,
    /** Its subject is the referral: somebody saw what a dossier would hold, and none was made. */
    DOSSIER_PREVIEWED,
    /** As when it was made; somebody took it away. */
    DOSSIER_TAKEN,
    /** The same; somebody had it sent by a way of ours. */
    DOSSIER_SENT,
    /** Its subject is the request, and never why it was stopped: whoever asked may read this. */
    SUBJECT_ACCESS_ASKED,
    /** The same, and the digest of the file. */
    SUBJECT_ACCESS_TAKEN,
    /** Legal had it before them. */
    SUBJECT_REVIEW_READ,
    SUBJECT_ACCESS_RELEASED,
    SUBJECT_ACCESS_REFUSED,
    /** Its subject is the council's number of the request. */
    ERASURE_PREVIEWED,
    /** Its subject is our number of the request. */
    ERASURE_DONE,
    SIGNED_IN,
    /** Also of a code, or where somebody was asked again in a session. */
    SIGN_IN_FAILED,
    /** A local account signed in although the council's own sign-in is on. */
    BREAK_GLASS_USED,
    /** Somebody in a session was asked again who they are. */
    IDENTITY_PROVEN,
    PASSWORD_CHANGED,
    /** The same password, kept in a better way. */
    PASSWORD_HASH_RENEWED,
    SECOND_FACTOR_SET,
    /** Its subject is the account, {@code who} took it away. */
    SECOND_FACTOR_TAKEN_AWAY,
    /** The owner has read that it was. */
    SECOND_FACTOR_LOSS_READ,
    /** Its subject is the account. */
    SESSIONS_ENDED,
    /** Its subject is the account, and why. */
    ACCOUNT_SUSPENDED,
    /** The same. */
    ACCOUNT_RESTORED,
    /** Its subject is the account, the roles, and why; somebody else confirms or declines it. */
    ROLES_PROPOSED,
    /** The same; they count from now on. */
    ROLES_GIVEN,
    /** The same; nothing was changed. */
    ROLES_DECLINED,
    /** Its subject is the name, the roles, and why; somebody else agrees or declines. */
    ACCOUNT_PROPOSED,
    /** The same; the person can choose a password. */
    ACCOUNT_AGREED,
    /** The same; also what was agreed to and not used yet. */
    ACCOUNT_WITHDRAWN,
    /** Its subject is the name: the person has chosen a password. */
    ACCOUNT_JOINED,
    /** Its subject is the name: the accounts file has it now, and what that says counts. */
    ACCOUNT_IN_FILE,
    /** Its subject is the version of the policy for acceptable use. */
    POLICY_ATTESTED,
    /** Its subject is where a dead letter came from, its number, and why it is to be sent again. */
    REPLAY_ASKED
  }
}
