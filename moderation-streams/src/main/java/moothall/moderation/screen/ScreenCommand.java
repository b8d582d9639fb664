package moothall.moderation.screen;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import moothall.moderation.content.Mode;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.verdict.Judge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Judges a file offline. Exit status: 0 all rows judged, 3 some rejected, 2 nothing could be done.
 */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    description = "Judges a file of comments offline, with the same rules as the running system.",
    footer = {
      "",
      "FILE is a UTF-8 table with tabs and a header; id and text must be there, platform, page,",
      "post_topic and author may be. Rows that cannot be read go to OUT.rejected."
    })
public final class ScreenCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int UNUSABLE = 2;
  private static final int SOME_REJECTED = 3;
  private static final double MILLIS = 1000.0;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "comments to judge")
  private Path in = Path.of("");

  @Option(names = "--out", paramLabel = "OUT", description = "verdicts, row by row")
  private @Nullable Path out;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "instead of writing a file, show this comment with what every rule saw in it")
  private @Nullable String explained;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "as if this mode were on: IN_HOURS, OUT_OF_HOURS, INCIDENT, PRE_ELECTION")
  private @Nullable Mode mode;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "the council's own packs, laid over the shipped ones")
  private @Nullable Path policy;

  @Option(
      names = "--proscribed",
      paramLabel = "FILE",
      description = "list of proscribed organisations to use instead")
  private @Nullable Path proscribed;

  @Option(names = "--threads", paramLabel = "N", description = "default: all processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final InstantSource clock;

  public ScreenCommand() {
    this(InstantSource.system());
  }

  ScreenCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter messages = messages();
    if (threads < 1) {
      return refuse(messages, "--threads " + threads + " (expected: 1 or more)");
    }
    if (!Files.isRegularFile(in)) {
      return refuse(messages, "--in " + in + " is no file (expected: a table of comments)");
    }
    Path target = out;
    if ((target == null) == (explained == null)) {
      return refuse(messages, "neither --out nor --explain, or both (expected: one of them)");
    }
    if (target != null
        && in.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
      return refuse(messages, "--out is the same file as --in (expected: another one)");
    }
    LocalDate today = ModeCalendar.day(clock.instant());
    return switch (new PolicyLoader(new PolicyFiles(policy, proscribed), today).load()) {
      case LoadedPolicy.Unusable unusable ->
          refuse(messages, "the policy cannot be used\n" + unusable.explanation());
      case LoadedPolicy.Ready ready -> {
        Judge judge = judge(ready, messages);
        yield target == null ? explain(messages, judge) : screen(messages, judge, target);
      }
    };
  }

  private Judge judge(LoadedPolicy.Ready ready, PrintWriter messages) {
    DetectorFailures failures =
        (detector, bug) ->
            messages.println("detector " + detector + " failed: " + bug.getClass().getName());
    return mode == null ? ready.judge(failures) : ready.judge(failures, mode);
  }

  private int explain(PrintWriter messages, Judge judge) {
    boolean[] found = new boolean[1];
    try (InputStream file = Files.newInputStream(in)) {
      CommentTable.read(
          file,
          (id, comment) -> {
            if (!found[0] && id.equals(explained)) {
              found[0] = true;
              Explanation.print(id, comment, judge.judge(comment), results());
            }
          },
          problem -> {});
    } catch (IOException e) {
      return refuse(messages, "reading failed: " + e);
    }
    return found[0]
        ? OK
        : refuse(messages, "no row " + explained + " in " + in + " (expected: an id of the file)");
  }

  private int screen(PrintWriter messages, Judge judge, Path target) throws InterruptedException {
    long begun = clock.millis();
    Path rejectsFile = target.resolveSibling(target.getFileName() + ".rejected");
    try (InputStream file = Files.newInputStream(in);
        Lines lines = new Lines(file)) {
      Optional<Lines.Line> header = lines.next();
      Optional<Table> table = header.flatMap(line -> Table.of(line, clock.instant()));
      if (header.isEmpty() || table.isEmpty()) {
        return refuse(
            messages,
            "the first line of "
                + in
                + " has no columns id and text (expected: a header with names between tabs)");
      }
      Files.deleteIfExists(rejectsFile);
      Screener.Count count;
      Progress progress = new Progress(messages, isWatched(), Files.size(in), clock);
      try (OutputStream good = Files.newOutputStream(target);
          OutputStream rejects = new RejectsFile(rejectsFile, header.get().bytes())) {
        count =
            new Screener(judge, threads, messages, progress)
                .screen(table.get(), lines, good, rejects);
      }
      progress.finished();
      return finish(messages, count, rejectsFile, (clock.millis() - begun) / MILLIS);
    } catch (IOException e) {
      return refuse(messages, "reading or writing failed: " + e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("judging failed", e.getCause());
    }
  }

  private static int finish(
      PrintWriter messages, Screener.Count count, Path rejectsFile, double seconds) {
    if (count.rejected() > 0) {
      messages.println(count.rejected() + " rows rejected, see " + rejectsFile);
    }
    double rate = seconds > 0 ? count.screened() / seconds : count.screened();
    messages.printf(
        Locale.ROOT, "screened %d rows in %.1f s (%.0f rows/s)%n", count.screened(), seconds, rate);
    messages.flush();
    return count.rejected() > 0 ? SOME_REJECTED : OK;
  }

  private static int refuse(PrintWriter messages, String sentence) {
    messages.println("screen: " + sentence);
    messages.flush();
    return UNUSABLE;
  }

  private static boolean isWatched() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private PrintWriter results() {
    return spec == null
        ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
        : spec.commandLine().getOut();
  }

  private PrintWriter messages() {
    return spec == null
        ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
        : spec.commandLine().getErr();
  }
}
