package moothall.escalation.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * When something calls a person. What comes out is by what it is about, with the value that is too
 * great.
 */
public sealed interface Condition {

  /** What fulfils it now. */
  Map<String, Double> fulfilledBy(Rounds rounds);

  /** An instance that does not answer. */
  record Silent() implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      return rounds.latest().stream()
          .flatMap(round -> rounds.instances().stream().filter(it -> !round.heard(it)))
          .collect(Collectors.toMap(Instance::toString, _ -> 0.0));
    }
  }

  /** The greatest of the present values is above the bound. */
  record Above(String metric, Map<String, String> with, double bound, List<String> by)
      implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      return where(rounds.mostBy(metric, with, by.toArray(String[]::new)), it -> it > bound);
    }
  }

  /**
   * Even the least of the present values is above the bound: one instance that does it is enough.
   */
  record AllAbove(String metric, double bound, List<String> by) implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      return where(least(rounds, metric, Map.of(), by), it -> it > bound);
    }
  }

  /** A present value is below the bound. */
  record Below(String metric, Map<String, String> with, double bound, List<String> by)
      implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      return where(least(rounds, metric, with, by), it -> it < bound);
    }
  }

  /** At an instance a value is below another of the same instance. */
  record Fewer(String metric, String than) implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      Map<String, Double> wanted = rounds.sumBy(than, Map.of(), "job", "instance");
      Map<String, Double> tooFew = new TreeMap<>();
      rounds
          .sumBy(metric, Map.of(), "job", "instance")
          .forEach((instance, value) -> {
            if (value < wanted.getOrDefault(instance, 0.0)) {
              tooFew.put(instance, value);
            }
          });
      return tooFew;
    }
  }

  /** A counter has grown within the quarter of an hour that is kept. */
  record Grew(String metric, Map<String, String> with, List<String> by) implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      return where(
          rounds.growth(metric, with, Rounds.KEPT, by.toArray(String[]::new)), it -> it > 0);
    }
  }

  /** A share of an allowance is spent, by platform and page. */
  record Spent(String metric, String allowed, double share) implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      Map<String, Double> units = rounds.mostBy(allowed, Map.of(), "platform");
      Map<String, Double> spent = new HashMap<>();
      for (Found found : rounds.now(metric, Map.of())) {
        double most = units.getOrDefault(found.label("platform"), Double.POSITIVE_INFINITY);
        if (found.value() > share * most) {
          spent.merge(Rounds.key(found, "platform", "page"), found.value(), Math::max);
        }
      }
      return spent;
    }
  }

  /** One in twenty of the events of five minutes took longer than so many seconds. */
  record Slow(String metric, double seconds) implements Condition {
    @Override
    public Map<String, Double> fulfilledBy(Rounds rounds) {
      return Figures.slowest(rounds, metric).stream()
          .filter(it -> it > seconds)
          .boxed()
          .collect(Collectors.toMap(_ -> "", it -> it));
    }
  }

  private static Map<String, Double> least(
      Rounds rounds, String metric, Map<String, String> with, List<String> by) {
    Map<String, Double> least = new TreeMap<>();
    rounds
        .now(metric, with)
        .forEach(
            it -> least.merge(Rounds.key(it, by.toArray(String[]::new)), it.value(), Math::min));
    return least;
  }

  private static Map<String, Double> where(Map<String, Double> values, DoublePredicate is) {
    return values.entrySet().stream()
        .filter(it -> is.test(it.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
