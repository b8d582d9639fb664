package moothall.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the worst comments cost, beside honest ones of the same length. */
final class HostileRun {

  static final int LENGTH = 10_000;

  private static final int WARM_UP = 8;
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

  /** The dearest kinds first. */
  List<Cost> hostile() {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (HostileText kind : HostileText.all(rules)) {
      names.add(kind.name());
      texts.add(kind.of(LENGTH));
      texts.add(kind.of(2 * LENGTH));
    }
    List<Double> costs = costs(texts);
    List<Cost> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      found.add(new Cost(names.get(i), costs.get(2 * i), costs.get(2 * i + 1)));
    }
    found.sort((one, other) -> Double.compare(other.nanoseconds(), one.nanoseconds()));
    return found;
  }

  /** The median of what honest comments cost that are put together to the same length. */
  double honest(List<String> comments) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String comment : comments) {
      text.append(comment).append('\n');
      if (text.length() >= LENGTH) {
        texts.add(text.substring(0, LENGTH));
        text.setLength(0);
      }
      if (texts.size() == HONEST) {
        break;
      }
    }
    return Measured.median(costs(texts));
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

  private List<Double> costs(List<String> texts) {
    List<List<Double>> measured = new ArrayList<>();
    texts.forEach(text -> measured.add(new ArrayList<>()));
    for (int round = 0; round < WARM_UP + rounds; round++) {
      for (int i = 0; i < texts.size(); i++) {
        double cost = cost(texts.get(i));
        if (round >= WARM_UP) {
          measured.get(i).add(cost);
        }
      }
    }
    return measured.stream().map(Measured::median).toList();
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
