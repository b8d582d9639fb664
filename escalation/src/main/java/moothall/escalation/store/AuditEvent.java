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
    EVIDENCE_EXPORTED,
    SIGNED_IN,
    SIGN_IN_FAILED
  }
}
