package moothall.ingest.wordpress;

import java.util.Optional;

/** The lists of a site that are read; what is spam or in the trash is on display to nobody. */
enum CommentStatus {
  APPROVED("approve", "approved"),
  HELD("hold", "hold");

  private final String asked;
  private final String said;

  CommentStatus(String asked, String said) {
    this.asked = asked;
    this.said = said;
  }

  /** WordPress's word for it in a question. */
  String asked() {
    return asked;
  }

  /** WordPress's word for it in an answer. */
  String said() {
    return said;
  }

  Optional<CommentStatus> next() {
    return this == APPROVED ? Optional.of(HELD) : Optional.empty();
  }
}
