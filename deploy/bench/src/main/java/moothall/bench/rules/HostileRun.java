package moothall.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the worst comments cost, beside honest ones of the same length. */
final class HostileRun {

  static final int LENGTH = 10_000;

  private static final long LEAST_NANOSECONDS = 2_000_000;
  private static final int HONEST = 15;

  /** It stood in a firewall's rules on 2 July 2019, and the web stood still. */
  private static final Pattern CATASTROPHIC = Pattern.compile(".*.*=.*");

  private final Arm ours;
  private final RuleSet rules;
  private final int rounds;

  HostileRun(RuleSet rules, int rounds) {
    this.ours = Arm.named(Arm.OURS, rules);
    this.rules = rules;
    this.rounds = rounds;
  }

  /** The cost of one kind, in nanoseconds, and of the same twice as long. */
  record Cost(String name, double nanoseconds, double twice) {

    double growth() {
      return twice / nanoseconds;
    }
  }

  /**
   * What was found.
   *
   * @param honest nanoseconds for an honest comment, the median of some
   * @param hostile the dearest kinds first
   */
  record Costs(double honest, List<Cost> hostile) {}

  /** Hostile texts and honest ones, put together to the same length, in turn. */
  Costs costs(List<String> comments) {
    List<String> texts = new ArrayList<>(honest(comments));
    List<HostileText> kinds = HostileText.all(rules);
    for (HostileText kind : kinds) {
      texts.add(kind.of(LENGTH));
      texts.add(kind.of(2 * LENGTH));
    }
    List<Double> least = least(texts);
    List<Cost> found = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      int at = HONEST + 2 * i;
      found.add(new Cost(kinds.get(i).name(), least.get(at), least.get(at + 1)));
    }
    found.sort((one, other) -> Double.compare(other.nanoseconds(), one.nanoseconds()));
    return new Costs(Measured.median(least.subList(0, HONEST)), found);
  }

  private static List<String> honest(List<String> comments) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; texts.size() < HONEST; i++) {
      text.append(comments.get(i % comments.size())).append('\n');
      if (text.length() >= LENGTH) {
        texts.add(text.substring(0, LENGTH));
        text.setLength(0);
      }
    }
    return texts;
  }

  /** How much dearer Java's own expressions get if a text is twice as long: the control. */
  static double controlGrowth(int length) {
    String text = "x".repeat(length);
    double one = Double.MAX_VALUE;
    double two = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      one = Math.min(one, control(text));
      two = Math.min(two, control(text + text));
    }
    return two / one;
  }

  private static double control(String text) {
    long begun = System.nanoTime();
    if (CATASTROPHIC.matcher(text).find()) {
      throw new IllegalStateException("the control must not match");
    }
    return System.nanoTime() - begun;
  }

  /** The least of all rounds: the work is always the same, and whatever is added is noise. */
  private List<Double> least(List<String> texts) {
    List<List<Double>> measured = new ArrayList<>();
    texts.forEach(text -> measured.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < texts.size(); i++) {
        measured.get(i).add(cost(texts.get(i)));
      }
    }
    return measured.stream().map(it -> new Measured(it).least()).toList();
  }

  private double cost(String text) {
    long begun = System.nanoTime();
    long spent = 0;
    int calls = 0;
    while (spent < LEAST_NANOSECONDS) {
      ours.scan(text, "");
      calls++;
      spent = System.nanoTime() - begun;
    }
    return (double) spent / calls;
  }
}
