package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.moderation.RepositoryRoot;
import moothall.moderation.Rows;
import moothall.moderation.Rows.Row;
import moothall.moderation.policy.Action;
import moothall.moderation.verdict.Judge;
import org.junit.jupiter.api.Test;

/**
 * A regression set, not an estimate of accuracy: the comments are invented, few, and were known
 * when the rules were written.
 */
class CouncilCommentsTest {

  private static final double EQUAL = 0.95;

  private final List<Row> rows = Rows.of("council-comments.tsv");
  private final Judge judge = ShippedPolicy.judge();
  private final Judge rules = ShippedPolicy.judge(ShippedPolicy.rulesOnly());

  @Test
  void raisesEveryReferralThatIsExpected() {
    List<Row> grave = rows.stream().filter(row -> !row.referrals().isEmpty()).toList();

    assertThat(grave).hasSizeGreaterThan(35);
    assertThat(grave)
        .allSatisfy(row ->
            assertThat(Rows.judge(judge, row).actions()).as(row.id()).containsAll(row.referrals()));
  }

  @Test
  void refersNothingHarmlessAndHidesAtMostOne() {
    List<Row> harmless = rows.stream().filter(Row::isBenign).toList();
    List<String> hidden =
        harmless.stream()
            .filter(row -> Rows.judge(judge, row).actions().contains(Action.HIDE))
            .map(Row::id)
            .toList();

    assertThat(harmless).hasSizeGreaterThan(50);
    assertThat(harmless)
        .allSatisfy(row ->
            assertThat(Rows.judge(judge, row).actions())
                .as(row.id())
                .noneMatch(Action::isReferral));
    assertThat(hidden).hasSizeLessThanOrEqualTo(1);
  }

  /** Beside the rules it takes nothing away, refers nothing more, and calls a person to two. */
  @Test
  void areCalledHarmlessByTheEncoderTooButForTwo() {
    int compared = 0;
    Set<String> called = new TreeSet<>();
    for (Row row : rows) {
      Set<Action> alone = Set.copyOf(Rows.judge(rules, row).actions());
      Set<Action> together = Set.copyOf(Rows.judge(judge, row).actions());
      compared++;
      assertThat(together.stream().filter(Action::isReferral))
          .as(row.id())
          .containsExactlyInAnyOrderElementsOf(alone.stream().filter(Action::isReferral).toList());
      if (alone.equals(Set.of(Action.NONE)) && !together.equals(alone)) {
        called.add(row.id());
      } else {
        assertThat(together).as(row.id()).containsAll(alone);
      }
    }

    assertThat(compared).isEqualTo(145);
    assertThat(called).containsExactly("C036", "C048");
  }

  /** The rules alone: what the encoder would call it beside them is another matter. */
  @Test
  void agreesOnNearlyAllRowsAndExplainsTheOthers() throws IOException {
    Set<String> different =
        rows.stream()
            .filter(row -> !Rows.agree(row, Rows.judge(rules, row)))
            .map(Row::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(different.size()).isLessThanOrEqualTo((int) (rows.size() * (1 - EQUAL)));
    assertThat(explained())
        .as("rows explained in docs/detectors.md under 'Rows judged otherwise'")
        .isEqualTo(different);
  }

  private static Set<String> explained() throws IOException {
    String page = Files.readString(RepositoryRoot.find().resolve("docs/detectors.md"));
    return page.substring(page.indexOf("## Rows judged otherwise"))
        .lines()
        .filter(line -> line.startsWith("| C"))
        .map(line -> line.substring(2, line.indexOf(' ', 2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
