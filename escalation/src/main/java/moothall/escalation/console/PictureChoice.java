package moothall.escalation.console;

import jakarta.inject.Singleton;
import moothall.escalation.care.Pictures;
import moothall.escalation.wellbeing.WellbeingDesk;

/**
 * How whoever has a page before them wants pictures shown. It is bound while a page is made, so
 * that no page has to hand it on to the layout.
 */
@Singleton
public final class PictureChoice {

  private static final ScopedValue<Pictures> NOW = ScopedValue.newInstance();

  private final WellbeingDesk desk;

  PictureChoice(WellbeingDesk desk) {
    this.desk = desk;
  }

  /** For the layout: classes of the page's body, by which style and scripts know it. */
  public static String classes() {
    Pictures chosen = NOW.orElse(Pictures.AS_THEY_ARE);
    return (chosen.grey() ? " mh-grey" : "") + (chosen.textOnly() ? " mh-text-only" : "");
  }

  void above(String user, Runnable page) {
    ScopedValue.where(NOW, desk.pictures(user)).run(page);
  }
}
