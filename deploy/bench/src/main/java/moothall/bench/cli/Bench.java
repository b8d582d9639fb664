package moothall.bench.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import moothall.bench.rules.RulesBench;

/** Entry of {@code ./moothall bench}. Exit status 1 if a run is void, 2 if it was asked wrongly. */
public final class Bench {

  private static final String USAGE =
      """
      Usage: ./moothall bench rules [--quick]
      Measures the rules beside regular expressions and other automata: in less than ten minutes,
      with --quick in less than two. Other work on the machine shows in every figure.\
      """;

  private Bench() {}

  /** Runs what the words ask for. */
  public static void main(String[] words) {
    List<String> asked = Arrays.asList(words);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean quick = asked.contains("--quick");
    if (asked.isEmpty() || !asked.getFirst().equals("rules") || asked.size() > (quick ? 2 : 1)) {
      boolean help = asked.contains("--help") || asked.isEmpty();
      out.println(USAGE);
      System.exit(help ? 0 : 2);
    }
    System.exit(new RulesBench(out, quick).run() ? 0 : 1);
  }
}
