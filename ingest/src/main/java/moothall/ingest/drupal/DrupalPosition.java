package moothall.ingest.drupal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through a site stands.
 *
 * @param offset how many comments stand before what is asked for next
 * @param passedBy how many pages in a row before it could not be read
 */
record DrupalPosition(int offset, int passedBy) {

  /** Where more cannot be read, the newest comments are worth more than what is behind. */
  private static final int MOST_PASSED_BY = 3;

  private static final String FORM = "[0-9]{1,7}( [0-9])?";

  /** Anything but a position of ours is the beginning. */
  static DrupalPosition read(@Nullable String position) {
    if (position == null || !position.matches(FORM)) {
      return new DrupalPosition(0, 0);
    }
    int blank = position.indexOf(' ');
    return blank < 0
        ? new DrupalPosition(Integer.parseInt(position), 0)
        : new DrupalPosition(
            Integer.parseInt(position.substring(0, blank)),
            Integer.parseInt(position.substring(blank + 1)));
  }

  /** The next page; empty if enough of them could not be read. */
  Optional<DrupalPosition> beyond(int aPage) {
    return passedBy < MOST_PASSED_BY
        ? Optional.of(new DrupalPosition(offset + aPage, passedBy + 1))
        : Optional.empty();
  }

  String written() {
    return passedBy == 0 ? String.valueOf(offset) : offset + " " + passedBy;
  }
}
