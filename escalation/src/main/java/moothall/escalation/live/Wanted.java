package moothall.escalation.live;

import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Judgement;

/**
 * Which comments somebody wants to watch; what is empty is not asked about.
 *
 * @param page id of one of the council's pages
 * @param platform name of a platform
 * @param category code of the taxonomy that the verdict or the case names
 */
public record Wanted(
    Optional<String> page,
    Optional<String> platform,
    Optional<String> category,
    Optional<Outcome> outcome) {

  public static final Wanted EVERYTHING =
      new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** From what a form sent; an empty or unknown value asks nothing. */
  public static Wanted of(String page, String platform, String category, String outcome) {
    return new Wanted(filled(page), filled(platform), filled(category), Outcome.parse(outcome));
  }

  public boolean takes(Judgement newest, Optional<Case> found) {
    return page.filter(it -> !it.equals(newest.comment().page().pageId())).isEmpty()
        && platform.filter(it -> !it.equals(newest.comment().page().platform())).isEmpty()
        && category.filter(it -> !isNamed(it, newest, found)).isEmpty()
        && outcome.filter(it -> it != Outcome.of(found)).isEmpty();
  }

  private static boolean isNamed(String category, Judgement newest, Optional<Case> found) {
    return newest.categories().contains(category)
        || found.filter(it -> it.categories().contains(category)).isPresent();
  }

  private static Optional<String> filled(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }
}
