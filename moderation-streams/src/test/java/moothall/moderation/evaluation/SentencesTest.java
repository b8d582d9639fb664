package moothall.moderation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import moothall.moderation.detection.learned.Question;
import org.junit.jupiter.api.Test;

/**
 * Our own sentences: readable, enough, and nothing of what judges a model among what teaches it.
 */
class SentencesTest {

  private static final Path SENTENCES = Path.of("training", "sentences");

  @Test
  void areEnoughAndWellFormed() throws IOException {
    List<LabelledRow> training = rows("train");
    List<LabelledRow> development = rows("dev");

    assertThat(training.size() + development.size()).isGreaterThan(15_000);
    assertThat(development.stream().filter(LabelledRow::isHarmless)).hasSizeGreaterThan(2_000);
    for (Question question : Question.values()) {
      assertThat(training.stream().filter(it -> it.answers().get(question)))
          .as(question.label())
          .hasSizeGreaterThan(200);
    }
    assertThat(training)
        .filteredOn(it -> it.answers().get(Question.HATE))
        .allMatch(it -> !it.strand().isEmpty() && !it.group().isEmpty());
  }

  @Test
  void shareNothingBetweenTrainingAndDevelopment() throws IOException {
    assertThat(NearDuplicates.between(texts("train"), texts("dev"))).isEmpty();
    List<String> carried =
        Carriers.read(SENTENCES.resolve("probe/carriers.txt")).stream()
            .map(LabelledRow::text)
            .toList();
    assertThat(NearDuplicates.between(texts("train"), carried)).isEmpty();
  }

  @Test
  void wouldNoticeASharedSentenceAndANearlySharedOne() throws IOException {
    List<String> development = texts("dev");
    String long1 =
        development.stream().filter(it -> it.split(" ").length > 12).findFirst().orElseThrow();

    assertThat(
            NearDuplicates.between(
                List.of(development.getFirst().toUpperCase(Locale.ROOT) + "!"), development))
        .hasSize(1);
    assertThat(NearDuplicates.between(List.of(long1 + " today"), development)).hasSize(1);
  }

  /** Whoever reads the page reads what is there. */
  @Test
  void areCountedRightInTheirPage() throws IOException {
    String page = Files.readString(SENTENCES.resolve("README.md"));
    for (String part : List.of("train", "dev")) {
      for (Path file : files(part)) {
        String name = file.getFileName().toString().replace(".tsv", "");
        assertThat(page)
            .contains(
                String.format(
                    Locale.UK, "| %s/%s | %,d |", part, name, LabelledFile.read(file).size()));
      }
    }
  }

  @Test
  void repeatNothingWithinOnePart() throws IOException {
    for (String part : List.of("train", "dev")) {
      assertThat(NearDuplicates.exactWithin(texts(part))).as(part).isEmpty();
    }
  }

  private static List<String> texts(String part) throws IOException {
    return rows(part).stream().map(LabelledRow::text).toList();
  }

  private static List<LabelledRow> rows(String part) throws IOException {
    List<LabelledRow> rows = new ArrayList<>();
    for (Path file : files(part)) {
      rows.addAll(LabelledFile.read(file));
    }
    return rows;
  }

  private static List<Path> files(String part) throws IOException {
    try (Stream<Path> files = Files.list(SENTENCES.resolve(part))) {
      return files.filter(it -> it.toString().endsWith(".tsv")).sorted().toList();
    }
  }
}
