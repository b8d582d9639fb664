package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.moderation.ProcessorTime;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;
import moothall.moderation.verdict.Judge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No comment may cost more than its length: the worst ones are written on purpose. */
class HostileCommentTest {

  private static final int SHORT = 2_500;
  private static final int LONG = 20_000;

  private final Judge judge = ShippedPolicy.judge();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "called me paki ",
        "not stop racist paki ",
        "muslims scum ",
        "p*** go home ",
        "a*",
        " f u c k",
        "immigrants are vermin wipe them out ",
        "\"paki\" ",
        "0 ",
        "called me racist not shouted scum muslims are vermin "
      })
  void takesTimeInProportionToItsLength(String unit) {
    best(unit, LONG);
    double small = best(unit, SHORT);
    double large = best(unit, LONG);

    // Eight times the text; a quadratic step would take sixty-four times as long.
    assertThat(large / small).isLessThan(32);
  }

  private double best(String unit, int length) {
    Comment comment = Comments.saying(unit.repeat(length / unit.length()));
    return ProcessorTime.least(12, () -> assertThat(judge.judge(comment).actions()).isNotEmpty());
  }
}
