package moothall.bench.rules;

import java.util.Locale;

/** What was promised, said behind what was measured. */
final class Goal {

  private Goal() {}

  /** How many times our time another arm must take. */
  static String ofArm(String arm, double ratio) {
    return switch (arm) {
      case Arm.LOOP -> least(ratio, 50);
      case Arm.ALTERNATION -> least(ratio, 100);
      case Arm.RE2J -> least(ratio, 10);
      case Arm.AUTOMATON -> least(ratio, 0.4);
      default -> "";
    };
  }

  static String ofGrowth(String name, double ratio) {
    return switch (name) {
      case "ours 10000" -> most(ratio, 2.5, "2.5");
      case "ours 50000" -> most(ratio, 4, "4");
      case "loop 10000" -> least(ratio, 50);
      default -> "";
    };
  }

  static String most(double value, double limit, String told) {
    return "  goal <= " + told + (value <= limit ? ": met" : ": MISSED");
  }

  private static String least(double value, double limit) {
    return String.format(Locale.UK, "  goal >= %s: %s", limit, value >= limit ? "met" : "MISSED");
  }
}
