package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import moothall.escalation.dossier.Dossier;

/** Words about a dossier for a page: times as people here read them, and who reports. */
public final class CouncilWords {

  private CouncilWords() {}

  public static String time(Instant at) {
    return CouncilTime.local(at);
  }

  /** Whoever speaks for the council, or that nobody has said who does. */
  public static String reporter(Dossier it) {
    Dossier.Reporter reporter = it.reporter();
    return reporter == null
        ? t("nobody has said yet")
        : reporter.name()
            + ", "
            + reporter.jobTitle()
            + ", "
            + reporter.organisation()
            + "; "
            + reporter.workContact();
  }
}
