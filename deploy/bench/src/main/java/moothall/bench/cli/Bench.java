package moothall.bench.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moothall.bench.console.ConsoleBench;
import moothall.bench.encoder.EncoderBench;
import moothall.bench.intake.IntakeBench;
import moothall.bench.queue.QueueBench;
import moothall.bench.rules.RulesBench;
import moothall.bench.topology.SeeingBench;
import moothall.bench.topology.TopologyBench;
import moothall.bench.webhook.WebhookBench;

/** Entry of {@code ./moothall bench}. Exit status 1 if a run is void, 2 if it was asked wrongly. */
public final class Bench {

  private static final String USAGE =
      """
      Usage: ./moothall bench rules [--quick] [P3] [P4] [P5]
             ./moothall bench encoder [--quick]
             ./moothall bench topology [--quick]
             ./moothall bench seeing [--rules] [--quick]
             ./moothall bench ingest [--quick]
             ./moothall bench intake [--quick]
             ./moothall bench queue [--quick]
             ./moothall bench console [--quick]
      Measures the rules beside regular expressions and other automata, or only what is named: P3
      speed, P4 growth with the number of rules, P5 hostile comments. Everything takes about twenty
      minutes, with --quick two. Or measures the encoder beside n-grams and the rules alone, in
      eight minutes. Or the whole stream on a broker of its own, with the encoder and without, beside
      one that only passes on, in about five. Or the same stream with metrics and traces beside the
      one without, in about twelve (with --rules without the encoder, of which they are a larger
      part). Or what ingest takes in by a platform's webhook, beside Kafka alone, in two. Or how fast
      escalation takes in verdicts, beside only reading them, in five. Or what moderators' lists cost
      among a million cases, beside a thousand, in ten (with --quick a hundred thousand, in two). Or
      the page of the queue among a hundred thousand open cases while comments arrive and people watch,
      in four. Other work on the machine shows in every
      figure.\
      """;

  private static final Set<String> GOALS = Set.of("P3", "P4", "P5");

  private Bench() {}

  /** Runs what the words ask for. */
  public static void main(String[] words) throws IOException, SQLException, InterruptedException {
    List<String> asked = Arrays.asList(words);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Set<String> wanted = new LinkedHashSet<>(asked);
    boolean rules = wanted.remove("rules");
    boolean quick = wanted.remove("--quick");
    if (wanted.equals(Set.of("encoder")) && !rules) {
      new EncoderBench(out, quick).run();
      System.exit(0);
    }
    if (wanted.equals(Set.of("topology")) && !rules) {
      new TopologyBench(out, quick).run();
      System.exit(0);
    }
    if (wanted.remove("seeing") && !rules) {
      boolean rulesOnly = wanted.remove("--rules");
      if (wanted.isEmpty()) {
        System.exit(new SeeingBench(out, rulesOnly, quick).run() ? 0 : 1);
      }
    }
    if (wanted.equals(Set.of("ingest")) && !rules) {
      new WebhookBench(out, quick).run();
      System.exit(0);
    }
    if (wanted.equals(Set.of("intake")) && !rules) {
      System.exit(new IntakeBench(out, quick).run() ? 0 : 1);
    }
    if (wanted.equals(Set.of("queue")) && !rules) {
      System.exit(new QueueBench(out, quick).run() ? 0 : 1);
    }
    if (wanted.equals(Set.of("console")) && !rules) {
      System.exit(new ConsoleBench(out, quick).run() ? 0 : 1);
    }
    if (!rules || !GOALS.containsAll(wanted)) {
      out.println(USAGE);
      System.exit(wanted.contains("--help") || asked.isEmpty() ? 0 : 2);
    }
    System.exit(new RulesBench(out, quick, wanted.isEmpty() ? GOALS : wanted).run() ? 0 : 1);
  }
}
