package moothall.ingest.youtube;

import java.util.Optional;

/** The lists into which YouTube sorts a channel's comments; unless asked, it shows the first. */
enum ModerationList {
  PUBLISHED("published", false),
  HELD("heldForReview", true),
  SPAM("likelySpam", true);

  private final String name;
  private final boolean hidden;

  ModerationList(String name, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
  }

  /** YouTube's word for it. */
  String inTheApi() {
    return name;
  }

  /** Whether the public cannot see what stands in it. */
  boolean isHidden() {
    return hidden;
  }

  Optional<ModerationList> next() {
    return switch (this) {
      case PUBLISHED -> Optional.of(HELD);
      case HELD -> Optional.of(SPAM);
      case SPAM -> Optional.empty();
    };
  }
}
