package moothall.escalation.referral;

import java.util.Map;
import java.util.Optional;

/**
 * To which police force a page belongs. Says nothing about where an author lives: that is not
 * known, and nobody looks.
 *
 * @param forces force by code of the local authority district; a code may be cut off to its first
 *     three letters, which stand for all that begin so
 * @param pages code by id of the page
 * @param councils code by id of the council, for pages that are not named
 */
public record ForceTable(
    Map<String, String> forces, Map<String, String> pages, Map<String, String> councils) {

  private static final int KIND = 3;

  public ForceTable {
    forces = Map.copyOf(forces);
    pages = Map.copyOf(pages);
    councils = Map.copyOf(councils);
  }

  /** A force, and how we come to it. */
  public record Route(String force, String reason) {}

  /** Empty where the table does not say; then a person must. */
  public Optional<Route> of(String pageId, String councilId) {
    Optional<String> ofPage = Optional.ofNullable(pages.get(pageId));
    return ofPage
        .or(() -> Optional.ofNullable(councils.get(councilId)))
        .flatMap(code ->
            force(code)
                .map(force ->
                    new Route(
                        force,
                        "The %s is in %s."
                            .formatted(ofPage.isPresent() ? "page" : "council", code))));
  }

  private Optional<String> force(String code) {
    return Optional.ofNullable(forces.get(code))
        .or(() ->
            Optional.ofNullable(forces.get(code.substring(0, Math.min(KIND, code.length())))));
  }
}
