package moothall.escalation.domain;

import java.util.Optional;
import java.util.UUID;

/** Names a case for ever; shown in addresses, so it says nothing about the comment. */
public record CaseId(UUID value) {

  /** Empty unless the text is a UUID in its usual form. */
  public static Optional<CaseId> parse(String text) {
    try {
      return Optional.of(new CaseId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
