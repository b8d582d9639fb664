package moothall.escalation.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the record of access somebody asks for; what is empty narrows nothing.
 *
 * @param who the account, whatever its capital letters
 * @param about what a line is about: the id of a case, referral, comment or request
 * @param from not older
 * @param before older
 */
public record AuditSearch(
    Optional<String> who,
    Optional<AuditEvent.Kind> kind,
    Optional<String> about,
    Optional<Instant> from,
    Optional<Instant> before) {

  /** All that there is. */
  public static final AuditSearch ALL =
      new AuditSearch(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
