package moothall.moderation.packs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moothall.moderation.content.Comments;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * A regression set, not an estimate of accuracy: the comments are invented, few, and were known
 * when the rules were written.
 */
class CouncilCommentsTest {

  private record Row(String id, String topic, String text, String categories, String action) {}

  private static final List<Row> ROWS = rows();

  /** C032 and C112 quote what somebody else said: a person offers help, nothing is hidden. */
  private static final String CAUGHT =
      """
      C032 ESCALATE HATE_VICTIM_REPORT
      C076 HIDE PROFANITY
      C077 HIDE PROFANITY
      C078 HIDE PROFANITY
      C090 HIDE+REFER_HATE HATE_INCITEMENT
      C092 HIDE+REFER_HATE HATE_INCITEMENT,HATE_RACE
      C095 HIDE+REFER_HATE HATE_RACE
      C096 HIDE+REFER_HATE HATE_INCITEMENT,HATE_RACE
      C098 HIDE+REFER_HATE HATE_INCITEMENT,HATE_RELIGION
      C099 HIDE+REFER_HATE HATE_RELIGION
      C100 HIDE+REFER_HATE HATE_RELIGION
      C103 HIDE+REFER_HATE HATE_RACE,HATE_RELIGION
      C104 HIDE+REFER_HATE HATE_INCITEMENT,HATE_DISABILITY
      C105 HIDE+REFER_HATE HATE_DISABILITY
      C106 HIDE+REFER_HATE HATE_INCITEMENT,HATE_SEXUAL_ORIENTATION
      C107 HIDE+REFER_HATE HATE_SEXUAL_ORIENTATION
      C109 HIDE+REFER_HATE HATE_INCITEMENT,HATE_TRANSGENDER
      C110 HIDE+REFER_HATE HATE_TRANSGENDER
      C111 ESCALATE HATE_VICTIM_REPORT
      C112 ESCALATE HATE_VICTIM_REPORT
      C113 HIDE+REFER_HATE HATE_RACE,HATE_RELIGION
      C114 HIDE+REFER_HATE HATE_INCITEMENT,HATE_RACE
      C115 HIDE+REFER_TERROR TERROR_SUPPORT
      C116 HIDE+REFER_TERROR TERROR_SUPPORT
      C147 HIDE PII_DISCLOSURE
      C175 HIDE PII_DISCLOSURE
      """;

  @Test
  void neitherHidesNorRefersWhatIsHarmless() {
    List<Row> harmless = ROWS.stream().filter(row -> row.categories().equals("none")).toList();
    Judge judge = ShippedPolicy.judge();

    assertThat(harmless).hasSizeGreaterThan(50);
    assertThat(harmless)
        .allSatisfy(row ->
            assertThat(judge(judge, row).actions())
                .as(row.id())
                .isSubsetOf(Action.NONE, Action.ESCALATE));
  }

  @Test
  void catchesExactlyWhatItCaughtBefore() {
    Judge judge = ShippedPolicy.judge();
    SortedMap<String, String> caught = new TreeMap<>();
    for (Row row : ROWS) {
      Verdict verdict = judge(judge, row);
      if (!verdict.actions().equals(List.of(Action.NONE))) {
        caught.put(row.id(), written(verdict));
      }
    }

    assertThat(caught).isEqualTo(expected());
  }

  private static Map<String, String> expected() {
    return CAUGHT
        .lines()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  private static String written(Verdict verdict) {
    return verdict.actions().stream().map(Action::name).collect(joining("+"))
        + " "
        + verdict.categories().stream().map(Category::code).collect(joining(","));
  }

  private static Verdict judge(Judge judge, Row row) {
    return judge.judge(Comments.saying(row.text(), row.topic()));
  }

  private static List<Row> rows() {
    try (var file = CouncilCommentsTest.class.getResourceAsStream("/council-comments.tsv")) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[3], cells[5], cells[6], cells[7]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
