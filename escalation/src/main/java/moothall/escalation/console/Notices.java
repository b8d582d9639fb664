package moothall.escalation.console;

import jakarta.inject.Singleton;
import java.util.List;
import moothall.escalation.actions.PagesToStop;
import moothall.escalation.stopping.BrakeDesk;

/**
 * What stands at the top of every page, whatever the page is about. It is bound while a page is
 * made, so that no page has to hand it on to the layout.
 */
@Singleton
public final class Notices {

  private static final ScopedValue<List<String>> SHOWN = ScopedValue.newInstance();

  private final BrakeDesk brakes;
  private final PagesToStop pages;

  Notices(BrakeDesk brakes, PagesToStop pages) {
    this.brakes = brakes;
    this.pages = pages;
  }

  /** For the layout: the notices of the page that is being made. */
  public static List<String> now() {
    return SHOWN.orElse(List.of());
  }

  /** For those who are signed in. */
  void above(Runnable page) {
    ScopedValue.where(SHOWN, notices()).run(page);
  }

  private List<String> notices() {
    var names = pages.approved();
    return brakes.open().stream().map(it -> BrakeRow.notice(it, names)).toList();
  }
}
