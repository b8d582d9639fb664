package moothall.contracts.wordpress;

import java.util.Optional;

/** Where WordPress keeps a comment; only what is approved is on display. */
public enum WordPressStatus {
  APPROVED("approved"),
  HOLD("hold"),
  SPAM("spam"),
  TRASH("trash");

  private final String said;

  WordPressStatus(String said) {
    this.said = said;
  }

  String said() {
    return said;
  }

  /** WordPress takes more words for them than it gives. */
  static Optional<WordPressStatus> of(String word) {
    return switch (word) {
      case "approve", "approved", "1" -> Optional.of(APPROVED);
      case "hold", "0" -> Optional.of(HOLD);
      case "spam" -> Optional.of(SPAM);
      case "trash" -> Optional.of(TRASH);
      default -> Optional.empty();
    };
  }
}
