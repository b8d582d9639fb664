package moothall.escalation.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How much flows, and how fast, from the counters of the last minutes. */
public final class Figures {

  /** Over how long a rate or a slowness is taken. */
  public static final Duration RECENT = Duration.ofMinutes(5);

  private static final double ONE_IN_TWENTY = 0.95;

  private Figures() {}

  /**
   * What flowed until then.
   *
   * @param at the end of the step
   */
  public record Step(Instant at, double perMinute) {}

  /**
   * Events a minute over the last five minutes; empty until there were two rounds, and where nobody
   * who answers counts them.
   */
  public static OptionalDouble perMinute(Rounds rounds, String metric, Map<String, String> with) {
    List<Round> all = rounds.rounds();
    if (all.size() < 2 || rounds.now(metric, with).isEmpty()) {
      return OptionalDouble.empty();
    }
    Instant last = all.getLast().at();
    Instant first =
        all.stream()
            .map(Round::at)
            .filter(it -> !it.isBefore(last.minus(RECENT)))
            .findFirst()
            .orElse(last);
    double minutes = Duration.between(first, last).toMillis() / 60_000.0;
    return minutes <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rounds.growth(metric, with, RECENT).getOrDefault("", 0.0) / minutes);
  }

  /** Nineteen of twenty took at most so many seconds, over the last five minutes. */
  public static OptionalDouble slowest(Rounds rounds, String histogram) {
    return Quantile.of(rounds.growth(histogram + "_bucket", Map.of(), RECENT, "le"), ONE_IN_TWENTY);
  }

  /** The same rate minute by minute, oldest first. */
  public static List<Step> steps(Rounds rounds, String metric) {
    List<Step> steps = new ArrayList<>();
    List<Round> all = rounds.rounds();
    int begin = 0;
    for (int i = 1; i < all.size(); i++) {
      Duration span = Duration.between(all.get(begin).at(), all.get(i).at());
      if (span.compareTo(Duration.ofMinutes(1)) >= 0) {
        double grown =
            new Rounds(rounds.instances(), all.subList(begin, i + 1))
                .growth(metric, Map.of(), Rounds.KEPT)
                .getOrDefault("", 0.0);
        steps.add(new Step(all.get(i).at(), grown * 60_000 / span.toMillis()));
        begin = i;
      }
    }
    return List.copyOf(steps);
  }
}
