package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.moderation.Rows;
import moothall.moderation.Rows.Row;
import moothall.moderation.policy.Action;
import moothall.moderation.verdict.Judge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented comments that must be left alone, most of them traps. */
class BenignCommentsTest {

  private final Judge judge = ShippedPolicy.judge();

  @ParameterizedTest
  @CsvSource({"benign-comments.tsv, 600", "benign-comments-welsh.tsv, 100"})
  void refersNoneAndHidesHardlyAny(String file, int fewest) {
    List<Row> rows = Rows.of(file);
    List<String> referred = withAction(rows, Action::isReferral);
    List<String> hidden = withAction(rows, Action.HIDE::equals);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(fewest).allMatch(Row::isBenign);
    assertThat(referred).as("referred").isEmpty();
    assertThat(hidden).as("hidden").hasSizeLessThan(rows.size() / 100);
  }

  private List<String> withAction(List<Row> rows, java.util.function.Predicate<Action> wanted) {
    return rows.stream()
        .filter(row -> Rows.judge(judge, row).actions().stream().anyMatch(wanted))
        .map(Row::id)
        .toList();
  }
}
