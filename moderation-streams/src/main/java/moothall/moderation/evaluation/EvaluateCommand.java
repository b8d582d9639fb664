package moothall.moderation.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.languagemodel.ModelFiles;
import moothall.moderation.languagemodel.ModelUnusableException;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.ModeCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a model by labelled rows. Exit status: 0 done, 2 something could not be read. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Tells how well a model tells comments apart, beside the rules and n-grams.",
    footer = {
      "",
      "MODEL is a folder that the training wrote, or 'shipped'. A DATASET is a table with tabs: our",
      "own sentences (six columns, no header), or one with a header that has text and label; or",
      "carriers.txt, sentences with a gap {} for each of the groups in groups.txt beside it."
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final int UNUSABLE = 2;
  private static final String SHIPPED = "shipped";
  private static final int EVERY = 500;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL")
  private String model = SHIPPED;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATASET")
  private List<Path> datasets = List.of();

  @Option(names = "--ngrams", paramLabel = "FILE", description = "weights of the n-gram baseline")
  private @Nullable Path ngrams;

  @Option(names = "--out", paramLabel = "FILE", description = "also write the page there")
  private @Nullable Path out;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    try {
      List<LabelledRow> rows = new ArrayList<>();
      for (Path dataset : datasets) {
        rows.addAll(LabelledFile.read(dataset));
      }
      LearnedModel learned =
          (model.equals(SHIPPED) ? ModelFiles.shipped() : ModelFiles.in(Path.of(model))).load();
      String page =
          "Model "
              + learned.version()
              + ", "
              + rows.size()
              + " rows. Intervals hold nineteen times out of twenty.\n\n"
              + QualityPage.of(new Figures(learned, scored(rows, learned)));
      results().print(page);
      results().flush();
      if (out != null) {
        Files.writeString(out, page);
      }
      return 0;
    } catch (IOException | IllegalArgumentException | ModelUnusableException e) {
      messages().println("moothall evaluate: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private List<ScoredRow> scored(List<LabelledRow> rows, LearnedModel learned) throws IOException {
    NgramBaseline baseline = ngrams == null ? null : NgramBaseline.read(ngrams);
    Predicate<String> listed = rules();
    List<ScoredRow> scored = new ArrayList<>();
    for (LabelledRow row : rows) {
      scored.add(
          new ScoredRow(
              row,
              learned.of(Normaliser.normalise(row.text())),
              baseline == null ? Double.NaN : baseline.chance(row.text()),
              listed.test(row.text())));
      if (scored.size() % EVERY == 0) {
        messages().printf("%d of %d rows%n", scored.size(), rows.size());
      }
    }
    return scored;
  }

  /** Whether the shipped rules find hate in a comment that stands under no post. */
  private Predicate<String> rules() {
    Instant now = clock.instant();
    return switch (new PolicyLoader(PolicyFiles.shipped(), ModeCalendar.day(now)).loadRulesOnly()) {
      case LoadedPolicy.Unusable unusable ->
          throw new IllegalArgumentException(unusable.explanation());
      case LoadedPolicy.Ready ready -> {
        var judge =
            ready.judge((detector, bug) -> messages().println(detector + " failed: " + bug));
        yield text ->
            judge.judge(Comment.ofWords(text, now)).categories().stream()
                .anyMatch(Category::isHate);
      }
    };
  }

  private PrintWriter messages() {
    return commandLine().getErr();
  }

  private PrintWriter results() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec.commandLine();
  }
}
