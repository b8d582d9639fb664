package moothall.platforms;

import java.time.Duration;
import java.util.Optional;

/**
 * How a platform's comments are read.
 *
 * @param pollEvery pause between two looks at a page unless the council says otherwise; there
 *     exactly where {@link How#polls}
 * @param note why it is so; always there where a person must carry comments over
 * @param built whether this version has a reader
 */
public record Reading(How how, Optional<Duration> pollEvery, String note, boolean built) {

  /** The way comments come. */
  public enum How {
    WEBHOOK("webhook"),
    POLL("polling"),
    WEBHOOK_AND_POLL("webhook and polling"),
    /** A person carries over what they read there. */
    MANUAL("by hand"),
    FILE("a file");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public boolean polls() {
      return this == POLL || this == WEBHOOK_AND_POLL;
    }

    /** The same in a table for people. */
    public String words() {
      return words;
    }
  }
}
