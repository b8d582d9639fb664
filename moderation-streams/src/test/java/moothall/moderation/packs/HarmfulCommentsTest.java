package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.moderation.Rows;
import moothall.moderation.Rows.Row;
import moothall.moderation.policy.Action;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of invented harm the rules see. The floors are what was reached, so that it never
 * becomes less; docs/detectors.md says what the figures mean and what they do not.
 */
class HarmfulCommentsTest {

  private final Judge judge = ShippedPolicy.judge();

  /**
   * Known files were read while rules were written; the blind one was not, by nobody who wrote
   * them.
   *
   * @param seen percentage of rows of which a person hears
   * @param raised percentage of the expected referrals that are raised
   */
  @ParameterizedTest
  @CsvSource({
    "harm-dev.tsv, 97, 93",
    "harm-blind.tsv, 55, 35",
    "harm-welsh.tsv, 99, 99",
  })
  void seesAsMuchAsBefore(String file, int seen, int raised) {
    List<Row> rows = Rows.of(file);
    int noticed = 0;
    int referrals = 0;
    int referred = 0;
    for (Row row : rows) {
      Verdict verdict = Rows.judge(judge, row);
      noticed += verdict.actions().equals(List.of(Action.NONE)) ? 0 : 1;
      for (Action wanted : row.referrals()) {
        referrals++;
        referred += verdict.actions().contains(wanted) ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: %d of %d rows noticed, %d of %d referrals raised%n",
        file, noticed, rows.size(), referred, referrals);

    assertThat(100 * noticed / rows.size()).as("noticed").isGreaterThanOrEqualTo(seen);
    assertThat(100 * referred / referrals).as("referred").isGreaterThanOrEqualTo(raised);
  }
}
