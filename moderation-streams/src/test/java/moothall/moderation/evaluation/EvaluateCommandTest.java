package moothall.moderation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void tellsFiguresOfOurRowsAndOfOthers() throws IOException {
    Path own = folder.resolve("own.tsv");
    Files.writeString(
        own,
        """
        When is bin day?\t-\t-\t-\tcouncil-talk\t-
        The Roma lot are born thieves, every one of them\thate\trace\troma people\tstereotype\tT1
        """);
    Path other = folder.resolve("other.tsv");
    Files.writeString(other, "id\ttext\tlabel\n1\tHow lovely\t0\n");
    Path page = folder.resolve("page.md");

    assertThat(run("shipped", own.toString(), other.toString(), "--out", page.toString())).isZero();
    assertThat(out.toString())
        .contains("3 rows", "| own | 2 |", "| other | 1 |", "| council-talk | 1 |", "| race | 1 |");
    assertThat(Files.readString(page)).isEqualTo(out.toString());
  }

  @Test
  void saysTheSameOfEveryGroup() throws IOException {
    Path carriers = folder.resolve("carriers.txt");
    Files.writeString(carriers, "{} sang in the square\nA talk on {} today\n");
    Files.writeString(folder.resolve("groups.txt"), "women\tother\nblind people\tdisability\n");

    assertThat(run("shipped", carriers.toString())).isZero();
    assertThat(out.toString()).contains("| women | 2 | 0.0 %", "| blind people | 2 | 0.0 %");
  }

  @Test
  void saysWhichCarrierHasNoGap() throws IOException {
    Path carriers = folder.resolve("carriers.txt");
    Files.writeString(carriers, "Nobody sang\n");
    Files.writeString(folder.resolve("groups.txt"), "women\tother\n");

    assertThat(run("shipped", carriers.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Nobody sang").contains("expected: a sentence with {}");
  }

  @Test
  void saysWhichRowIsWrong() throws IOException {
    Path rows = folder.resolve("rows.tsv");
    Files.writeString(rows, "fine\t-\t-\t-\tnews\t-\nturnip\trude\t-\t-\tnews\t-\n");

    assertThat(run("shipped", rows.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("rows.tsv:2: ").contains("RUDE");
  }

  @Test
  void saysWhatIsMissingOfAModel() {
    assertThat(run(folder.toString(), "training/sentences/dev/x-hate.tsv")).isEqualTo(2);
    assertThat(err.toString()).contains("model.json is missing (expected: ");
  }

  private int run(String... arguments) {
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
