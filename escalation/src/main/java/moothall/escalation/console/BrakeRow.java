package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Optional;
import moothall.escalation.actions.PageNames;
import moothall.escalation.brakes.Brake;

/**
 * A brake as people read it.
 *
 * @param what what stopped or stops, and where
 * @param end until when it holds, or how it ended
 * @param endable whether a person can end it
 */
public record BrakeRow(
    String id, String what, String by, String at, String reason, String end, boolean endable) {

  static BrakeRow of(Brake it, List<PageNames.Named> names) {
    return new BrakeRow(
        it.id().toString(),
        named(it) + ", " + place(it, names),
        it.pull().by(),
        CouncilTime.local(it.pull().at()),
        VisibleText.of(it.pull().reason()),
        end(it),
        it.kind().endsByPerson() && it.end().isEmpty());
  }

  /** A sentence for the top of every page. */
  static String notice(Brake it, List<PageNames.Named> names) {
    return it.until()
        .map(until ->
            t(
                "The machine hides nothing on {0} until {1}: people decide.",
                place(it, names), CouncilTime.local(until)))
        .orElseGet(() ->
            t(
                "The machine hides nothing on {0} until a person has looked: people decide.",
                place(it, names)));
  }

  private static String named(Brake it) {
    return switch (it.kind()) {
      case SWITCH -> t("Stopped by a person");
      case QUOTA -> t("The day's quota is spent");
      case BREAKER -> t("Stopped because something looks wrong");
    };
  }

  private static String place(Brake it, List<PageNames.Named> names) {
    if (it.isOnAllPages()) {
      return t("all pages");
    }
    return names.stream()
        .filter(page -> page.pageId().equals(it.pageId()))
        .map(page -> VisibleText.of(page.name()) + " (" + it.pageId() + ")")
        .findFirst()
        .orElse(VisibleText.of(it.pageId()));
  }

  private static String end(Brake it) {
    Optional<String> ended =
        it.end()
            .map(end ->
                t(
                    "Ended {0} by {1}. {2}",
                    CouncilTime.local(end.at()), end.by(), VisibleText.of(end.reason())));
    return ended.orElseGet(() ->
        it.until()
            .map(until -> t("Until {0}", CouncilTime.local(until)))
            .orElseGet(() -> t("Until a person has looked")));
  }
}
