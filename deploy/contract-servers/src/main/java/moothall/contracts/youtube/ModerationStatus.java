package moothall.contracts.youtube;

import java.util.Optional;

/** Who can see a comment. */
public enum ModerationStatus {
  PUBLISHED("published"),
  HELD("heldForReview"),
  SPAM("likelySpam"),
  REJECTED("rejected");

  private final String word;

  ModerationStatus(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<ModerationStatus> of(String word) {
    for (ModerationStatus status : values()) {
      if (status.word.equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
