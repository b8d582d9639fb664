package moothall.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import moothall.deploy.candidate.CandidateResults;
import moothall.deploy.candidate.Comparisons;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./moothall candidate}: whom a model on trial would have judged otherwise. */
@Command(
    name = "candidate",
    description = {
      "Tells what a candidate model would change: it judges beside the one in use, without effect.",
      "To try one, lay its folder (model.onnx, vocabulary.txt, model.json) into the home as",
      "'candidate' and start again; to end the trial, take it away and start again."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:the system cannot be reached, or no candidate was tried"})
final class CandidateCommand implements Callable<Integer> {

  private static final long SAID_EVERY = 2_000_000_000L;

  @Mixin private HomeOption homeOption = new HomeOption();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How far to look back (default: ${DEFAULT-VALUE}).",
      defaultValue = "7")
  private int days = 7;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "Also write a table of the comments concerned there, without their words.")
  private @Nullable Path list;

  @Spec private CommandSpec spec;

  private long lastSaid = System.nanoTime();

  @Override
  public Integer call() throws IOException {
    Optional<Reach> reach = Reach.of(homeOption, spec);
    if (reach.isEmpty()) {
      return 1;
    }
    Instant since = Instant.now().minus(Duration.ofDays(days));
    CandidateResults results =
        Comparisons.of(reach.get().kafka(), reach.get().serdes(), since, this::say);
    if (results.isEmpty()) {
      return failed(
          "no comment of the last "
              + days
              + " days was shown to a candidate (expected: a model in "
              + reach.get().candidate()
              + " when moderation started)");
    }
    PrintWriter out = spec.commandLine().getOut();
    results.reports().forEach(out::print);
    if (list != null) {
      Files.write(list, results.table());
      out.println("The comments concerned are listed in " + list);
    }
    out.flush();
    return 0;
  }

  private void say(long remaining) {
    if (System.nanoTime() - lastSaid > SAID_EVERY) {
      lastSaid = System.nanoTime();
      spec.commandLine().getErr().println(remaining + " verdicts to read");
      spec.commandLine().getErr().flush();
    }
  }

  private int failed(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("moothall candidate: " + sentence);
    err.flush();
    return 1;
  }
}
