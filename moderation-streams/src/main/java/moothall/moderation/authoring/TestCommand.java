package moothall.moderation.authoring;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import moothall.moderation.packs.ExampleResult;
import moothall.moderation.packs.ExampleTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples of rules, drafts included, and shows each that comes out otherwise. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the examples of every rule, drafts included, and says how each came out.")
final class TestCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int UNUSABLE = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "the council's own packs, laid over the shipped ones; none: the shipped ones")
  private @Nullable Path directory;

  @Option(names = "--rule", paramLabel = "ID", description = "only this rule's, each one shown")
  private @Nullable String rule;

  @Mixin private final PolicySource source = new PolicySource();

  @Override
  public Integer call() {
    PrintWriter out = Terminal.out(spec);
    return switch (source.examples(directory)) {
      case ExampleTrial.Unreadable unreadable -> {
        unreadable.problems().forEach(out::println);
        yield UNUSABLE;
      }
      case ExampleTrial.Ran ran -> report(ran, out);
    };
  }

  private int report(ExampleTrial.Ran ran, PrintWriter out) {
    int run = 0;
    int failed = 0;
    for (ExampleResult result : ran.results()) {
      if (rule != null && !rule.equals(result.rule())) {
        continue;
      }
      run++;
      Optional<String> problem = result.problem();
      failed += problem.isPresent() ? 1 : 0;
      if (rule != null || problem.isPresent()) {
        out.println(problem.orElse(result.place() + ": " + result.outcome() + ", as it should"));
      }
    }
    if (run == 0) {
      out.println("no rule " + rule + " (expected: the id of a rule)");
      return UNUSABLE;
    }
    out.println(run + " examples, " + failed + " came out otherwise than their rule says");
    return failed == 0 ? OK : FAILED;
  }
}
