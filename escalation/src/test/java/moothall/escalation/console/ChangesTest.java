package moothall.escalation.console;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import moothall.escalation.console.Changes.Piece;
import moothall.escalation.console.Changes.Where;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final List<String> WORDS =
      List.of("the", "bin", " ", " ", ", ", "late", "again", "\n", "\u00e9", "\ud83d\ude00", "<b>");

  @Test
  void namesWhatWasAddedAndWhatWasTakenOut() {
    assertThat(Changes.between("The bins are late.", "The bins are never late.").pieces())
        .anyMatch(it -> it.where() == Where.ADDED && it.text().strip().equals("never"))
        .noneMatch(it -> it.where() == Where.TAKEN_OUT);
    assertThat(Changes.between("You fool, go home.", "You, go home.").pieces())
        .anyMatch(it -> it.where() == Where.TAKEN_OUT && it.text().strip().equals("fool"))
        .noneMatch(it -> it.where() == Where.ADDED);
  }

  @Test
  void showsACharacterThatHides() {
    assertThat(Changes.between("go home", "go \u202ehome").pieces())
        .anyMatch(it -> it.where() == Where.ADDED && it.text().contains("\u27e6U+202E\u27e7"));
  }

  @Test
  void leavesNothingOutOfEitherVersion() {
    Random random = new Random(20261123);
    int compared = 0;
    for (int i = 0; i < 2_000; i++) {
      String before = some(random);
      String after = some(random);
      List<Piece> pieces = Changes.between(before, after).pieces();
      assertThat(without(Where.ADDED, pieces)).isEqualTo(before);
      assertThat(without(Where.TAKEN_OUT, pieces)).isEqualTo(after);
      compared++;
    }
    assertThat(compared).isEqualTo(2_000);
  }

  @Test
  void takesALongCommentAsReplaced() {
    String before = "early ".repeat(Changes.MOST_WORDS);
    String after = "late ".repeat(Changes.MOST_WORDS);

    assertThat(Changes.between(before, after).pieces())
        .containsExactly(new Piece(Where.TAKEN_OUT, before), new Piece(Where.ADDED, after));
  }

  private static String some(Random random) {
    return random.ints(random.nextInt(12), 0, WORDS.size()).mapToObj(WORDS::get).collect(joining());
  }

  private static String without(Where where, List<Piece> pieces) {
    return pieces.stream().filter(it -> it.where() != where).map(Piece::text).collect(joining());
  }
}
