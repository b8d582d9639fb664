package moothall.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import moothall.ingest.recent.KnownComments;

/** Lists lie about absence, so each comment is asked for by itself before it counts as gone. */
final class Absences {

  private static final int MOST_LOOKS = 200;

  /** Other pages wait meanwhile, and our place in the group is kept for five minutes at most. */
  private static final Duration LONGEST_LOOKING = Duration.ofSeconds(30);

  private final KnownComments recent;
  private final Findings findings;
  private final Clock clock;

  Absences(KnownComments recent, Findings findings, Clock clock) {
    this.recent = recent;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Looks for what the round has not shown.
   *
   * @param trusted what we were told of after that moment is there, for a platform's answer may lag
   * @param closing asked between the looks
   */
  void lookInto(Turn turn, Instant trusted, BooleanSupplier closing) {
    String prefix = turn.acceptance().commentId("");
    List<String> absent = new ArrayList<>(recent.standing(turn.pageId(), turn.round().getSince()));
    absent.removeAll(turn.state().shown());
    absent.removeIf(
        id -> recent.find(turn.pageId(), id).filter(it -> it.at().isAfter(trusted)).isPresent());
    // No more than a platform bears; whoever is not looked for now is so in another round.
    Collections.shuffle(absent);
    Instant until = clock.instant().plus(LONGEST_LOOKING);
    List<String> looked =
        absent.subList(0, Math.min(MOST_LOOKS, absent.size())).stream()
            .map(id -> id.substring(prefix.length()))
            .toList();
    int atOnce = turn.listing().atOnce();
    for (int from = 0; from < looked.size(); from += atOnce) {
      if (closing.getAsBoolean() || clock.instant().isAfter(until)) {
        return;
      }
      List<String> together = looked.subList(from, Math.min(from + atOnce, looked.size()));
      if (!take(turn, turn.listing().standings(turn.account(), together))) {
        return;
      }
    }
  }

  /** False if the platform was silent: whoever does not answer for one will not for two hundred. */
  private boolean take(Turn turn, Map<String, Standing> standings) {
    boolean answered = true;
    for (Map.Entry<String, Standing> each : standings.entrySet()) {
      switch (each.getValue()) {
        case Standing.There(), Standing.Unsaid() -> {}
        case Standing.Gone(var raw) -> findings.takeRemoval(turn, each.getKey(), raw);
        case Standing.Silent() -> answered = false;
      }
    }
    return answered;
  }
}
