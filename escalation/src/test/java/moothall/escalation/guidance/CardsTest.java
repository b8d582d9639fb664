package moothall.escalation.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CardsTest {

  private final Cards cards = new Cards();

  @Test
  void tellsWhatToDoAboutEverythingThatIsCriticalOrUrgent() throws IOException {
    List<String> grave =
        Files.readAllLines(Path.of("../docs/categories.md")).stream()
            .filter(row -> row.startsWith("| `"))
            .map(row -> row.split(" \\| ", -1))
            .filter(it -> it[1].equals("CRITICAL") || it[2].equals("P1") || it[2].equals("P2"))
            .map(it -> it[0].replace("| ", "").replace("`", ""))
            .toList();

    assertThat(grave).hasSizeGreaterThan(25).contains("TERROR_THREAT", "URGENT_SERVICE");
    assertThat(grave).allSatisfy(code -> assertThat(cards.of(List.of(code))).isNotEmpty());
  }

  @Test
  void isOfNoCategoryThatThereIsNot() throws IOException {
    String categories = Files.readString(Path.of("../docs/categories.md"));

    assertThat(cards.categories())
        .isNotEmpty()
        .allSatisfy(code -> assertThat(categories).contains("| `" + code + "` |"));
  }

  @Test
  void offersNoWordsInPublicWhereTheAuthorMustNotKnow() {
    for (String code :
        List.of("TERROR_SUPPORT", "PREVENT_CONCERN", "SAFEGUARDING_CHILD", "CSAM_INDICATOR")) {
      assertThat(cards.of(List.of(code))).isNotEmpty().allMatch(card -> card.reply().isEmpty());
    }
    assertThat(cards.of(List.of("TERROR_SUPPORT")).getFirst().title()).contains("Tell nobody");
  }
}
