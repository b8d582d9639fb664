package moothall.moderation.authoring;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moothall.moderation.authoring.importing.CoralWords;
import moothall.moderation.authoring.importing.DiscourseWords;
import moothall.moderation.authoring.importing.DraftPack;
import moothall.moderation.authoring.importing.Imported;
import moothall.moderation.authoring.importing.RedditRules;
import moothall.moderation.packs.PolicyFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over word lists of other tools as a draft, and tells what it could not take over. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Writes a draft pack from another tool's word lists, with a report of what was left out.",
    footer = {
      "",
      "discourse: a CSV file of watched words, --as block, censor, silence, require_approval or flag",
      "coral:     its settings as JSON, or a file of lines with --as banned or suspect",
      "reddit:    AutoModerator's YAML; the conditions on text",
      "",
      "Exit status: 0 all carried over, 3 something was left out (and is named), 2 nothing was written."
    })
final class ImportCommand implements Callable<Integer> {

  private static final int ALL = 0;
  private static final int UNUSABLE = 2;
  private static final int LEFT_OUT = 3;

  enum Origin {
    DISCOURSE,
    CORAL,
    REDDIT
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the other tool's file")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TOOL",
      description = "discourse, coral or reddit")
  private Origin from = Origin.DISCOURSE;

  @Option(
      names = "--as",
      paramLabel = "LIST",
      defaultValue = "",
      description = "which list or action the file holds")
  private String as = "";

  @Option(
      names = "--category",
      paramLabel = "CODE",
      defaultValue = "PROFANITY",
      description = "category that the rules get until you name better ones (default: PROFANITY)")
  private String category = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "imported",
      description = "the pack's name (default: imported)")
  private String name = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT",
      description = "where the draft is written; nothing is overwritten")
  private Path out = Path.of("");

  @Mixin private final PolicySource source = new PolicySource();

  @Override
  public Integer call() {
    PrintWriter err = Terminal.err(spec);
    if (Files.exists(out)) {
      err.println("import: --out " + out + " is there already (expected: a new file)");
      return UNUSABLE;
    }
    if (PolicyFiles.taxonomy().find(category).isEmpty()) {
      err.println("import: --category " + category + " (expected: a code of the taxonomy)");
      return UNUSABLE;
    }
    try {
      Imported imported = read(Files.readString(file));
      if (imported.rules().isEmpty()) {
        imported.notCarried().forEach(err::println);
        err.println("import: nothing could be carried over; no file was written");
        return UNUSABLE;
      }
      Files.writeString(
          out, DraftPack.write(name, category, imported, source.day()), StandardCharsets.UTF_8);
      return report(imported);
    } catch (IOException e) {
      err.println("import: " + file + " or " + out + ": " + e);
      return UNUSABLE;
    } catch (IllegalArgumentException e) {
      err.println("import: " + e.getMessage());
      return UNUSABLE;
    }
  }

  private Imported read(String content) throws IOException {
    return switch (from) {
      case DISCOURSE -> DiscourseWords.read(content, as.isEmpty() ? "block" : as);
      case CORAL -> CoralWords.read(content, as.isEmpty() ? "banned" : as);
      case REDDIT -> RedditRules.read(content);
    };
  }

  private int report(Imported imported) {
    PrintWriter text = Terminal.out(spec);
    int terms = imported.rules().stream().mapToInt(rule -> rule.terms().size()).sum();
    text.println(
        out + ": " + imported.rules().size() + " rules with " + terms + " terms, status DRAFT");
    imported.notCarried().forEach(it -> text.println("left out: " + it));
    text.println("next: name categories, reasons and examples; then ./moothall policy test DIR");
    return imported.notCarried().isEmpty() ? ALL : LEFT_OUT;
  }
}
