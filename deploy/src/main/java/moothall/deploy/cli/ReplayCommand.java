package moothall.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import moothall.deploy.replay.Replay;
import moothall.deploy.replay.ReplayFailedException;
import moothall.deploy.replay.Tally;
import moothall.deploy.standalone.RunningMoothall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./moothall replay F}. Exit status 3 if rows were rejected, 4 if a comment is without its
 * verdict or has two.
 */
@Command(
    name = "replay",
    description = {
      "Sends a file of comments through the running system and counts what became of them.",
      "Tab-separated with a header (columns id and text, optionally page, post_topic, author, created_at),",
      "or, if the name ends in .ndjson or .jsonl, one JSON object a line with the same names."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every row was taken and has exactly one verdict",
      "1:the system cannot be reached or stopped taking rows",
      "3:some rows were rejected; each is named on standard error",
      "4:a comment has no verdict within a minute, or more than one"
    })
final class ReplayCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "The comments.")
  private Path file = Path.of("");

  @Option(
      names = "--page",
      paramLabel = "ID",
      description =
          "Registered page for rows whose column 'page' names none (default: ${DEFAULT-VALUE}).",
      defaultValue = "file-replay")
  private String page = "file-replay";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isReadable(file)) {
      err.println("moothall replay: " + file + " cannot be read (expected: a file of comments)");
      return 1;
    }
    Optional<RunningMoothall> running = homeOption.running(spec);
    if (running.isEmpty()) {
      return 1;
    }
    try (Bar bar = new Bar(err, Files.size(file))) {
      Tally tally = new Replay(homeOption.home(), running.get().ports(), bar).run(file, page);
      bar.finish();
      return report(tally);
    } catch (ReplayFailedException e) {
      err.println("moothall replay: " + e.getMessage());
      return 1;
    }
  }

  private int report(Tally tally) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "in %d (rejected beforehand %d)%n", tally.accepted(), tally.rejected());
    out.printf(
        Locale.ROOT,
        "verdicts %d + dead letters %d = %d%n",
        tally.verdicts(),
        tally.deadLetters(),
        tally.verdicts() + tally.deadLetters());
    if (tally.isSound()) {
      out.println(
          "Every comment that was taken has exactly one verdict or lies among the dead letters.");
    } else {
      out.printf(
          Locale.ROOT,
          "FAULT: %d without an outcome, %d verdicts too many%n",
          tally.accepted() - tally.verdicts() - tally.deadLetters(),
          tally.repeated());
    }
    out.flush();
    if (!tally.isSound()) {
      return 4;
    }
    return tally.rejected() > 0 ? 3 : 0;
  }

  /** A bar where a person watches, and a line now and then where nobody does. */
  private static final class Bar implements Replay.Watcher, AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final long fileBytes;
    private final boolean terminal = Terminal.isWatched();
    private long lastShown;

    Bar(PrintWriter err, long fileBytes) {
      this.err = err;
      this.fileBytes = fileBytes;
    }

    @Override
    public void sent(long bytes) {
      show("sending", bytes, Math.max(fileBytes, 1));
    }

    @Override
    public void judged(Tally tally) {
      show("judged ", tally.verdicts() + tally.deadLetters(), tally.accepted());
    }

    @Override
    public void rejected(long line, String sentence) {
      err.println((terminal ? "\r" : "") + "line " + line + ": " + sentence);
      err.flush();
    }

    private void show(String what, long done, long all) {
      long now = System.nanoTime();
      long pause = terminal ? 100_000_000L : 2_000_000_000L;
      if (now - lastShown < pause && done < all) {
        return;
      }
      lastShown = now;
      int filled = (int) Math.min(WIDTH, WIDTH * done / all);
      err.print(terminal ? "\r" : "");
      err.printf(
          Locale.ROOT,
          "%s [%s%s] %3d %%",
          what,
          "#".repeat(filled),
          ".".repeat(WIDTH - filled),
          100 * done / all);
      err.print(terminal ? "" : System.lineSeparator());
      err.flush();
    }

    @Override
    public void close() {
      finish();
    }

    void finish() {
      if (terminal && lastShown > 0) {
        err.println();
        lastShown = 0;
      }
      err.flush();
    }
  }
}
