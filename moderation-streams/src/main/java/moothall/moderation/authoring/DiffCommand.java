package moothall.moderation.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.screen.CommentTable;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the same comments by two policies and shows whose verdict changes. Quotes no comment. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Judges a file of comments by two policies: who changes, from what, to what.",
    footer = {"", "Exit status: 0 nothing changes, 1 something does, 2 nothing could be done."})
final class DiffCommand implements Callable<Integer> {

  private static final int SAME = 0;
  private static final int CHANGED = 1;
  private static final int UNUSABLE = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--old",
      paramLabel = "DIR",
      description = "packs over the shipped ones; without it, the shipped ones alone")
  private @Nullable Path before;

  @Option(
      names = "--new",
      required = true,
      paramLabel = "DIR",
      description = "packs over the shipped ones")
  private Path after = Path.of("");

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "comments, in the form that screen reads")
  private Path in = Path.of("");

  @Mixin private final PolicySource source = new PolicySource();

  @Override
  public Integer call() {
    PrintWriter err = Terminal.err(spec);
    Judge oldJudge = judge(before, "--old", err);
    Judge newJudge = judge(after, "--new", err);
    if (oldJudge == null || newJudge == null) {
      return UNUSABLE;
    }
    try (InputStream file = Files.newInputStream(in)) {
      return compare(oldJudge, newJudge, file, err);
    } catch (IOException e) {
      err.println("diff: --in " + in + " cannot be read (expected: a table of comments)");
      return UNUSABLE;
    }
  }

  private @Nullable Judge judge(@Nullable Path directory, String option, PrintWriter err) {
    return switch (source.load(directory)) {
      case LoadedPolicy.Ready ready ->
          ready.judge((detector, bug) ->
              err.println("detector " + detector + " failed: " + bug.getClass().getName()));
      case LoadedPolicy.Unusable unusable -> {
        err.println("diff: " + option + " cannot be used\n" + unusable.explanation());
        yield null;
      }
    };
  }

  private int compare(Judge oldJudge, Judge newJudge, InputStream file, PrintWriter err)
      throws IOException {
    PrintWriter out = Terminal.out(spec);
    Map<String, Integer> changes = new TreeMap<>();
    int[] rows = new int[2];
    boolean readable =
        CommentTable.read(
            file,
            (id, comment) -> {
              Verdict old = oldJudge.judge(comment);
              Verdict now = newJudge.judge(comment);
              rows[0]++;
              String from = Written.verdict(old);
              String to = Written.verdict(now);
              if (!from.equals(to)) {
                rows[1]++;
                out.println(id + "\t" + from + "\t->\t" + to + "\t" + Written.causes(old, now));
                changes.merge(
                    Written.actions(old) + " -> " + Written.actions(now), 1, Integer::sum);
              }
            },
            problem -> err.println(problem));
    if (!readable) {
      err.println(
          "diff: the first line of " + in + " has no columns id and text (expected: a header)");
      return UNUSABLE;
    }
    changes.forEach((change, count) -> out.println(count + "\t" + change));
    out.println(rows[1] + " of " + rows[0] + " comments change");
    return rows[1] == 0 ? SAME : CHANGED;
  }
}
