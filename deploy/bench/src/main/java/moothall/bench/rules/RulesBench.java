package moothall.bench.rules;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import moothall.bench.corpus.Corpus;

/** Goals P3, P4 and P5: the rules beside their comparators, in one run. */
public final class RulesBench {

  static final long SEED = 20_261_120;

  private static final int RULES = 1_000;
  private static final long FULL = 20_000_000;

  /** More than a slow arm gets through, whatever the time. */
  private static final long PART = 2_000_000;

  private static final long QUICK = 400_000;

  private final PrintStream out;
  private final boolean quick;
  private final Set<String> goals;
  private final Forks forks;
  private final int rounds;

  /**
   * Prepares a run.
   *
   * @param goals of P3, P4 and P5 those to measure
   */
  public RulesBench(PrintStream out, boolean quick, Set<String> goals) {
    this.out = out;
    this.goals = Set.copyOf(goals);
    this.quick = quick;
    this.forks = new Forks(quick);
    this.rounds = quick ? 2 : 5;
  }

  /** Prints everything; false if the arms disagree, and then nothing was measured. */
  public boolean run() {
    long begun = System.nanoTime();
    out.println(Machine.described());
    Corpus corpus = Corpus.of(quick ? QUICK : FULL, SEED);
    out.printf(
        Locale.UK,
        "Comments: %,d in %,d bytes of UTF-8, seed %d; characters: %s%n",
        corpus.comments().size(),
        corpus.bytes(),
        SEED,
        corpus.lengths());
    RuleSet rules = RuleSet.of(RULES, SEED);
    out.printf(
        Locale.UK,
        "Rules: %,d, of which %,d phrases and %,d patterns%n",
        RULES,
        rules.phrases().size(),
        rules.patterns().size());
    if (!agree(rules, corpus)) {
      return false;
    }
    if (goals.contains("P3")) {
      throughput(corpus);
    }
    if (goals.contains("P4")) {
      growth(corpus);
    }
    if (goals.contains("P5")) {
      hostile(rules, corpus);
    }
    out.printf(Locale.UK, "%nAll of it took %.0f s.%n", (System.nanoTime() - begun) / 1e9);
    return true;
  }

  private boolean agree(RuleSet rules, Corpus corpus) {
    Oracle oracle = new Oracle(rules, List.of());
    Oracle all = new Oracle(rules, List.of(Arm.LOOP, Arm.ALTERNATION, Arm.RE2J));
    int sample = Math.min(corpus.comments().size(), quick ? 300 : 2_000);
    corpus.comments().forEach(oracle::compare);
    corpus.comments().subList(0, sample).forEach(all::compare);
    int found = oracle.differences().size() + all.differences().size();
    out.printf(
        Locale.UK,
        "Hits: %.1f %% of the comments, %.2f rules a comment%n",
        100.0 * oracle.hit() / corpus.comments().size(),
        (double) oracle.hits() / corpus.comments().size());
    out.printf(
        Locale.UK,
        "Oracle: %,d comments (%,d with a disguise or an asterisk), %,d differences between our rules and"
            + " the loop of expressions; %,d with all other arms%n",
        corpus.comments().size(),
        oracle.disguised(),
        found,
        sample);
    if (found > 0) {
      oracle.differences().stream().limit(10).forEach(out::println);
      all.differences().stream().limit(10).forEach(out::println);
      out.println("The arms disagree about what matches: the run is void.");
    }
    return found == 0;
  }

  private void throughput(Corpus corpus) {
    out.println();
    out.printf(
        Locale.UK,
        "P3: %,d rules, one thread, %d interleaved rounds, each in a Java of its own%n",
        RULES,
        rounds);
    Map<String, List<Forks.Score>> scores = new LinkedHashMap<>();
    List<String> arms = new ArrayList<>(Arm.PORTABLE);
    for (String arm : List.of(Arm.HYPERSCAN, Arm.SHIPPED)) {
      String missing = Arm.missing(arm);
      if (missing.isEmpty()) {
        arms.add(arm);
      } else {
        out.println(arm + " cannot run here: " + missing);
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (String arm : arms) {
        boolean fast = List.of(Arm.OURS, Arm.AUTOMATON, Arm.HYPERSCAN).contains(arm);
        scores
            .computeIfAbsent(arm, key -> new ArrayList<>())
            .add(forks.scan(arm, RULES, fast && !quick ? FULL : PART));
      }
    }
    Measured ours = times(scores.getOrDefault(Arm.OURS, List.of()));
    out.printf(
        Locale.UK,
        "%-20s %12s %9s %12s %30s%n",
        "",
        "comments/s",
        "MB/s",
        "B/comment",
        "its time / ours (min-max)");
    scores.forEach((arm, all) -> {
      Measured time = times(all);
      Measured ratio = time.times(ours);
      double perSecond = 1e9 / time.median();
      out.printf(
          Locale.UK,
          "%-20s %,12.0f %9.2f %,12.0f %14.2f (%.2f-%.2f)%s%n",
          arm,
          perSecond,
          perSecond * corpus.bytesPerComment() / 1e6,
          Measured.median(all.stream().map(Forks.Score::bytes).toList()),
          ratio.median(),
          ratio.least(),
          ratio.most(),
          Goal.ofArm(arm, ratio.median()));
    });
    out.printf(
        Locale.UK,
        "New rules, warm Java: first %,d comments %.2f µs a comment; cold Java: %.0f µs a comment%n",
        ReloadBenchmark.FIRST,
        forks.once("firstPass", RULES, 40).nanoseconds() / ReloadBenchmark.FIRST / 1e3,
        forks.once("firstPass", RULES, 0).nanoseconds() / ReloadBenchmark.FIRST / 1e3);
  }

  private void growth(Corpus corpus) {
    out.println();
    int few = quick ? 1 : 3;
    out.printf(
        Locale.UK, "P4: the same hits among more and more rules, %d interleaved rounds%n", few);
    Map<String, List<Forks.Score>> scores = new LinkedHashMap<>();
    for (int round = 0; round < few; round++) {
      for (int size : new int[] {100, 1_000, 10_000, 50_000}) {
        add(scores, Arm.OURS, size);
      }
      for (int size : quick ? new int[] {100, 1_000} : new int[] {100, 1_000, 10_000}) {
        add(scores, Arm.LOOP, size);
      }
    }
    scores.forEach((name, all) -> {
      String arm = name.substring(0, name.indexOf(' '));
      Measured time = times(all);
      Measured ratio = time.times(times(scores.getOrDefault(arm + " 100", List.of())));
      out.printf(
          Locale.UK,
          "%-20s %10.2f ns/character %10.2f times 100 (%.2f-%.2f)%s%n",
          name,
          time.median() / corpus.charactersPerComment(),
          ratio.median(),
          ratio.least(),
          ratio.most(),
          Goal.ofGrowth(name, ratio.median()));
    });
    double make = forks.once("make", 10_000, 3).nanoseconds() / 1e6;
    out.printf(
        Locale.UK,
        "Making 10,000 rules ready: %.0f ms, warm%s%n",
        make,
        Goal.most(make, 1_000, "1 s"));
  }

  private void add(Map<String, List<Forks.Score>> scores, String arm, int size) {
    scores
        .computeIfAbsent(arm + " " + size, key -> new ArrayList<>())
        .add(forks.scan(arm, size, quick ? QUICK : PART));
  }

  private void hostile(RuleSet rules, Corpus corpus) {
    out.println();
    HostileRun.Costs all = new HostileRun(rules, quick ? 12 : 30).costs(corpus.comments());
    double honest = all.honest();
    List<HostileRun.Cost> costs = all.hostile();
    out.printf(
        Locale.UK,
        "P5: %d kinds of hostile comments of %,d characters; an honest one of that length costs %.0f µs%n",
        costs.size(),
        HostileRun.LENGTH,
        honest / 1e3);
    for (HostileRun.Cost cost : costs.subList(0, quick ? 5 : 12)) {
      out.printf(
          Locale.UK,
          "%-40s %8.0f µs %8.2f times an honest one %8.2f times as much if twice as long%n",
          cost.name(),
          cost.nanoseconds() / 1e3,
          cost.nanoseconds() / honest,
          cost.growth());
    }
    double worst = costs.getFirst().nanoseconds() / honest;
    double growth = costs.stream().mapToDouble(HostileRun.Cost::growth).max().orElse(0);
    out.printf(Locale.UK, "worst / honest %.2f%s%n", worst, Goal.most(worst, 8, "8"));
    out.printf(Locale.UK, "worst growth %.2f%s%n", growth, Goal.most(growth, 2.3, "2.3"));
    out.printf(
        Locale.UK,
        "control, Java's expression .*.*=.* on 500 and 1,000 characters: %.1f times as much%n",
        HostileRun.controlGrowth(500));
  }

  private static Measured times(List<Forks.Score> scores) {
    return new Measured(scores.stream().map(Forks.Score::nanoseconds).toList());
  }
}
