package moothall.escalation.casework;

import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.Case;

/** What came of a person's decision. */
public sealed interface DeskAnswer {

  /** It is recorded; where the platform is asked, {@code actionId} names the request. */
  record Accepted(Case after, Optional<UUID> actionId) implements DeskAnswer {}

  /** There is no such case. */
  record NotFound() implements DeskAnswer {}

  /**
   * It cannot be done.
   *
   * @param code kebab-case, for clients
   * @param why a sentence for a person
   */
  record Refused(String code, String why) implements DeskAnswer {}
}
