package moothall.escalation.brakes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stops the machine's hides on a page, or on all.
 *
 * @param pageId empty if it holds for all pages
 * @param until when it ends by itself; empty if it waits for a person
 * @param end how it ended; empty while it holds
 */
public record Brake(
    UUID id,
    BrakeKind kind,
    String pageId,
    Step pull,
    Optional<Instant> until,
    Optional<Step> end) {

  /** The page id of a brake on every page. */
  public static final String ALL_PAGES = "";

  /** Who pulled or ended it, when and why. */
  public record Step(String by, Instant at, String reason) {}

  public boolean isOnAllPages() {
    return pageId.equals(ALL_PAGES);
  }
}
