package moothall.escalation.access;

import static moothall.escalation.access.Permission.ADD_SCREENSHOT;
import static moothall.escalation.access.Permission.ANSWER_CONCERNS;
import static moothall.escalation.access.Permission.APPROVE_WITHDRAWAL;
import static moothall.escalation.access.Permission.ASK_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.CONFIRM_STRIKE;
import static moothall.escalation.access.Permission.COPY_COMMENTS;
import static moothall.escalation.access.Permission.DECIDE;
import static moothall.escalation.access.Permission.DECIDE_APPEAL;
import static moothall.escalation.access.Permission.DELETE;
import static moothall.escalation.access.Permission.ERASE_ON_REQUEST;
import static moothall.escalation.access.Permission.EXPORT_DOSSIER;
import static moothall.escalation.access.Permission.EXPORT_EVIDENCE;
import static moothall.escalation.access.Permission.EXPORT_PAYLOADS;
import static moothall.escalation.access.Permission.EXPORT_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.KEEP_ACCOUNTS;
import static moothall.escalation.access.Permission.LEGAL_HOLD;
import static moothall.escalation.access.Permission.LOG_APPEAL;
import static moothall.escalation.access.Permission.NOTE;
import static moothall.escalation.access.Permission.PROPOSE_STRIKE;
import static moothall.escalation.access.Permission.RAISE_CONCERN;
import static moothall.escalation.access.Permission.RAISE_REFERRAL;
import static moothall.escalation.access.Permission.READ_AUDIT;
import static moothall.escalation.access.Permission.READ_CASES;
import static moothall.escalation.access.Permission.READ_COUNTS;
import static moothall.escalation.access.Permission.READ_TRANSPARENCY;
import static moothall.escalation.access.Permission.READ_WITHHELD;
import static moothall.escalation.access.Permission.REPLAY_LETTERS;
import static moothall.escalation.access.Permission.REPLY;
import static moothall.escalation.access.Permission.REPORT;
import static moothall.escalation.access.Permission.REVIEW_REFERRALS;
import static moothall.escalation.access.Permission.REVIEW_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.STOP_HIDES;
import static moothall.escalation.access.Permission.TAKE_OVER;
import static moothall.escalation.access.Permission.TRANSMIT_REFERRALS;
import static moothall.escalation.access.Permission.VERIFY_EVIDENCE;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is in the council, and so may do and see here. Publisher, rule author and rule
 * approver are missing: what they do has no place in this service. Somebody may have several roles.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made by Set.of
public enum Role {
  COMMUNICATIONS(
      "communications officer",
      Set.of(
          READ_CASES,
          DECIDE,
          REPLY,
          REPORT,
          COPY_COMMENTS,
          READ_COUNTS,
          ADD_SCREENSHOT,
          NOTE,
          STOP_HIDES,
          LOG_APPEAL,
          ASK_SUBJECT_ACCESS),
      Set.of(Queue.ORDINARY)),
  MODERATOR(
      "moderator",
      Set.of(
          READ_CASES,
          DECIDE,
          DELETE,
          REPLY,
          REPORT,
          COPY_COMMENTS,
          READ_COUNTS,
          ADD_SCREENSHOT,
          NOTE,
          PROPOSE_STRIKE,
          LOG_APPEAL,
          DECIDE_APPEAL),
      Set.of(Queue.ORDINARY)),
  SENIOR_MODERATOR(
      "senior moderator",
      Set.of(
          READ_CASES,
          DECIDE,
          DELETE,
          REPLY,
          REPORT,
          LEGAL_HOLD,
          COPY_COMMENTS,
          READ_COUNTS,
          ADD_SCREENSHOT,
          NOTE,
          TAKE_OVER,
          ANSWER_CONCERNS,
          STOP_HIDES,
          REVIEW_REFERRALS,
          APPROVE_WITHDRAWAL,
          PROPOSE_STRIKE,
          CONFIRM_STRIKE,
          LOG_APPEAL,
          DECIDE_APPEAL),
      Set.of(Queue.ORDINARY)),
  /** Owns the police referrals, and so sees what leads to one, but decides nothing on the page. */
  COMMUNITY_SAFETY(
      "community safety officer",
      Set.of(
          READ_CASES,
          LEGAL_HOLD,
          COPY_COMMENTS,
          READ_COUNTS,
          ADD_SCREENSHOT,
          NOTE,
          EXPORT_DOSSIER,
          REVIEW_REFERRALS,
          APPROVE_WITHDRAWAL,
          TRANSMIT_REFERRALS),
      Set.of(Queue.ORDINARY, Queue.TERRORISM, Queue.LINK_ONLY)),
  SAFEGUARDING_LEAD(
      "designated safeguarding lead",
      Lead.and(READ_WITHHELD),
      Set.of(Queue.SAFEGUARDING, Queue.CSEA, Queue.LINK_ONLY)),
  PREVENT_LEAD("Prevent lead", Lead.PERMISSIONS, Set.of(Queue.TERRORISM)),
  /** Sees staff cases too: human resources pass no referral on, and somebody must. */
  LEGAL(
      "legal / Monitoring Officer",
      Lead.and(REVIEW_SUBJECT_ACCESS),
      Set.of(Queue.LEGAL, Queue.MEMBERS, Queue.HR)),
  DPO(
      "data protection officer",
      Set.of(
          READ_COUNTS,
          VERIFY_EVIDENCE,
          EXPORT_EVIDENCE,
          READ_AUDIT,
          ASK_SUBJECT_ACCESS,
          EXPORT_SUBJECT_ACCESS,
          ERASE_ON_REQUEST,
          READ_TRANSPARENCY),
      Set.of()),
  /** Staff cases only: a person sends them there. */
  HR(
      "human resources",
      Set.of(READ_CASES, DECIDE, NOTE, TAKE_OVER, ANSWER_CONCERNS),
      Set.of(Queue.HR)),
  /** Reads no resident's words. */
  OPERATIONS("operations", Set.of(READ_COUNTS, STOP_HIDES, REPLAY_LETTERS), Set.of()),
  /** Reads and exports, and acts on nothing. */
  AUDITOR(
      "auditor",
      Set.of(
          READ_CASES, READ_COUNTS, VERIFY_EVIDENCE, EXPORT_EVIDENCE, EXPORT_PAYLOADS, READ_AUDIT),
      Set.of(Queue.ORDINARY)),
  /** Beside another role: looks at referrals and answers for them, but passes none on. */
  REFERRAL_REVIEWER(
      "referral reviewer", Set.of(READ_CASES, REVIEW_REFERRALS), Set.of(Queue.ORDINARY)),
  /** Helps people who cannot sign in; sees no case and acts on none. */
  ADMINISTRATOR("administrator", Set.of(KEEP_ACCOUNTS), Set.of());

  /** Whoever answers for a restricted queue does there all that is done with its cases. */
  private static final class Lead {
    static final Set<Permission> PERMISSIONS =
        Set.of(
            READ_CASES,
            DECIDE,
            LEGAL_HOLD,
            READ_COUNTS,
            ADD_SCREENSHOT,
            NOTE,
            TAKE_OVER,
            ANSWER_CONCERNS,
            EXPORT_DOSSIER,
            REVIEW_REFERRALS,
            APPROVE_WITHDRAWAL,
            TRANSMIT_REFERRALS,
            LOG_APPEAL,
            DECIDE_APPEAL);

    static Set<Permission> and(Permission more) {
      return Stream.concat(PERMISSIONS.stream(), Stream.of(more))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private final String words;
  private final Set<Permission> permissions;
  private final Set<Queue> queues;

  Role(String words, Set<Permission> permissions, Set<Queue> queues) {
    this.words = words;
    this.permissions = permissions;
    this.queues = queues;
  }

  /** As the council calls it. */
  public String words() {
    return words;
  }

  /** Anybody may raise a referral or a concern, whatever else they may. */
  public boolean allows(Permission permission) {
    return permission == RAISE_REFERRAL
        || permission == RAISE_CONCERN
        || permissions.contains(permission);
  }

  /** The cases that the role may know of. */
  public Set<Queue> queues() {
    return queues;
  }

  public static Optional<Role> parse(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
