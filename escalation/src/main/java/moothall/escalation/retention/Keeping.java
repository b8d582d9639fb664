package moothall.escalation.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;

/** How long the words of a case are kept. */
public sealed interface Keeping {

  /** Till then, unless something happens. */
  record Until(Instant at, Ground ground) implements Keeping {}

  /** Until somebody does something. */
  record OpenEnded(Why why) implements Keeping {}

  /** Why words go when their time has come. Stored, for ever. */
  enum Ground {
    WITHOUT_CASE("nothing was found in it, and its time is over"),
    TAKEN_AWAY("it was taken away on its platform, and nothing was found in it"),
    SETTLED("nothing followed from its case, and the time for an appeal is over"),
    DISPUTED("the time in which its case could come before a court is over"),
    ON_REQUEST("whoever the words are about asked for it");

    private final String words;

    Ground(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** Why words stay without an end. */
  enum Why {
    LEGAL_HOLD("it is on legal hold"),
    REFERRED("a referral was raised"),
    APPEALED("an appeal is not decided"),
    UNDECIDED("nobody has decided about it");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** Categories whose cases may end before a court. */
  Set<String> DISPUTABLE =
      Set.of("ABUSE_STAFF", "THREAT_STAFF", "HARASSMENT", "DEFAMATION_RISK", "CONTEMPT_REPORTING");

  /** How long a strike or a block may still be asked about after its end. */
  Duration AFTER_A_STRIKE = Duration.ofDays(365);

  /**
   * What the author's conduct has to do with it.
   *
   * @param lastEnd when the last strike or block ends or ended; long ago if there is none
   */
  record Conduct(boolean appealOpen, Instant lastEnd) {}

  /** Depends on nothing but its arguments. */
  static Keeping of(Case it, Conduct conduct, Periods periods) {
    if (it.isOnHold()) {
      return new OpenEnded(Why.LEGAL_HOLD);
    }
    if (!it.referrals().isEmpty()) {
      return new OpenEnded(Why.REFERRED);
    }
    if (conduct.appealOpen()) {
      return new OpenEnded(Why.APPEALED);
    }
    if (it.isEscalatedAndOpen() || it.attention().isPresent() || isAwaited(it)) {
      return new OpenEnded(Why.UNDECIDED);
    }
    List<String> categories = it.categories();
    boolean disputed = categories.stream().anyMatch(DISPUTABLE::contains);
    Duration kept = disputed ? periods.disputed() : periods.settled();
    Instant last = it.events().getLast().at();
    Instant settled = last.plus(kept);
    Instant struck = conduct.lastEnd().plus(AFTER_A_STRIKE);
    return new Until(
        settled.isAfter(struck) ? settled : struck, disputed ? Ground.DISPUTED : Ground.SETTLED);
  }

  /** Whether a colleague wants somebody to look, and nobody has decided since. */
  private static boolean isAwaited(Case it) {
    return it.work().hasOpenConcern()
        || (!it.isDecided()
            && it.events().stream()
                .anyMatch(event ->
                    event instanceof CaseEvent.Reopened || event instanceof CaseEvent.RoutedTo));
  }
}
