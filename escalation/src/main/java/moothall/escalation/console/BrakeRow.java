package moothall.escalation.console;

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
    return "The machine hides nothing on "
        + place(it, names)
        + it.until()
            .map(until -> " until " + CouncilTime.local(until))
            .orElse(" until a person has looked")
        + ": people decide.";
  }

  private static String named(Brake it) {
    return switch (it.kind()) {
      case SWITCH -> "Stopped by a person";
      case QUOTA -> "The day's quota is spent";
      case BREAKER -> "Stopped because something looks wrong";
    };
  }

  private static String place(Brake it, List<PageNames.Named> names) {
    if (it.isOnAllPages()) {
      return "all pages";
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
                "Ended "
                    + CouncilTime.local(end.at())
                    + " by "
                    + end.by()
                    + ". "
                    + VisibleText.of(end.reason()));
    return ended.orElseGet(() ->
        it.until()
            .map(until -> "Until " + CouncilTime.local(until))
            .orElse("Until a person has looked"));
  }
}
