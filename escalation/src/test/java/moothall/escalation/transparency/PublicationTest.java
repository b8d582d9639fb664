package moothall.escalation.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import moothall.escalation.reading.TransparencyReader;
import org.junit.jupiter.api.Test;

final class PublicationTest {

  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final Set<String> PAGES = Set.of("a", "b", "c");
  private static final List<Measure> COUNTED =
      List.of(
          Measure.COMMENTS_HIDDEN,
          Measure.REFERRALS_HATE_CRIME,
          Measure.REFERRALS_PREVENT,
          Measure.APPEALS_UPHELD,
          Measure.APPEALS_OVERTURNED,
          Measure.APPEALS_PARTLY,
          Measure.APPEALS_UNDECIDED);

  /**
   * What is small could be anything small, all of it at once: then nobody can compute any of it.
   */
  @Test
  void isTheSameWhateverTheSmallNumbersAre() {
    Random random = new Random(20261122);
    int withSmall = 0;
    for (int round = 0; round < 2_000; round++) {
      List<Publication.Counted> counted = counted(random, round % 2 == 0 ? 8 : 40);
      Publication published = of(counted);

      for (int other = 0; other < 5; other++) {
        List<Publication.Counted> otherwise =
            counted.stream()
                .map(it ->
                    new Publication.Counted(
                        it.measure(), it.page(), it.month(), another(random, it)))
                .toList();
        assertThat(of(otherwise)).as("round %s", round).isEqualTo(published);
      }
      withSmall += counted.stream().anyMatch(it -> isSmall(it.number())) ? 1 : 0;
    }
    assertThat(withSmall).isGreaterThan(1_000);
  }

  /** All that could stand for it as well. */
  private static long another(Random random, Publication.Counted it) {
    if (it.number() >= Cell.SMALLEST) {
      return it.number();
    }
    if (it.measure().isRestricted()) {
      return random.nextInt(5);
    }
    return it.number() > 0 ? 1 + random.nextInt(4) : 0;
  }

  /** Whoever knew how many came in could take the outcomes away from them. */
  @Test
  void doesNotLetAnOutcomeBeGuessedFromTheAppealsReceived() {
    List<Publication.Counted> counted =
        List.of(
            new Publication.Counted(Measure.APPEALS_UPHELD, "a", FIRST, 10),
            new Publication.Counted(Measure.APPEALS_OVERTURNED, "a", FIRST, 2),
            new Publication.Counted(Measure.APPEALS_UPHELD, "b", FIRST, 6),
            new Publication.Counted(Measure.APPEALS_UNDECIDED, "b", FIRST, 5));

    Publication.Table received = table(of(counted), Measure.APPEALS_RECEIVED);

    assertThat(received.rows())
        .extracting(it -> it.cells().getFirst().words())
        .containsExactly("at least 10", "11", "0");
    assertThat(received.sums().getFirst().words()).isEqualTo("at least 21");
  }

  /** From one asking to the next they would tell which appeal was decided how. */
  @Test
  void saysNothingOfAppealsThatCanStillBeDecidedInTime() {
    List<Publication.Counted> counted =
        List.of(
            new Publication.Counted(Measure.APPEALS_UPHELD, "a", FIRST, 10),
            new Publication.Counted(Measure.APPEALS_UPHELD, "a", FIRST.plusMonths(1), 10));

    Publication published = Publication.of(counted, PAGES, FIRST, FIRST.plusMonths(1), FIRST);

    for (Measure measure : List.of(Measure.APPEALS_RECEIVED, Measure.APPEALS_UPHELD)) {
      Publication.Row row = table(published, measure).rows().getFirst();
      assertThat(row.cells()).extracting(Cell::words).containsExactly("10", "not yet");
      assertThat(row.sum().words()).isEqualTo("at least 10");
    }
  }

  @Test
  void doesNotSayThatNobodyWasReferredWhereThatWouldTellSomebody() {
    for (int number = 0; number <= 4; number++) {
      Publication published =
          of(List.of(new Publication.Counted(Measure.REFERRALS_PREVENT, "a", FIRST, number)));

      assertThat(table(published, Measure.REFERRALS_PREVENT).isAllFew()).isTrue();
      assertThat(table(published, Measure.REFERRALS_PREVENT).sum().words()).isEqualTo("at least 0");
      assertThat(table(published, Measure.REFERRALS_TERRORISM).rows().getFirst().cells())
          .extracting(Cell::words)
          .containsOnly("fewer than 5");
      assertThat(table(published, Measure.REFERRALS_HATE_CRIME).sum().words()).isEqualTo("0");
    }
  }

  private static Publication.Table table(Publication it, Measure measure) {
    return it.tables().stream().filter(one -> one.measure() == measure).findFirst().orElseThrow();
  }

  /** For every suppressed cell, each of its four values alone. */
  @Test
  void doesNotGiveALoneSmallNumberAwayByItsTotals() {
    for (int number = 1; number <= 4; number++) {
      List<Publication.Counted> counted = new ArrayList<>();
      counted.add(new Publication.Counted(Measure.COMMENTS_HIDDEN, "a", FIRST, number));
      counted.add(new Publication.Counted(Measure.COMMENTS_HIDDEN, "a", FIRST.plusMonths(1), 12));
      counted.add(new Publication.Counted(Measure.COMMENTS_HIDDEN, "b", FIRST, 30));

      Publication.Table table = of(counted).tables().getFirst();

      assertThat(table.rows().getFirst().cells())
          .extracting(Cell::words)
          .startsWith("1 to 4", "12", "0");
      assertThat(table.rows().getFirst().sum().words()).isEqualTo("at least 12");
      assertThat(table.sums().getFirst().words()).isEqualTo("at least 30");
      assertThat(table.sum().words()).isEqualTo("at least 42");
      assertThat(table.rows().get(1).sum().words()).isEqualTo("30");
    }
  }

  @Test
  void showsNothingSmallAndEverythingElse() {
    Random random = new Random(7);
    int shown = 0;
    for (int round = 0; round < 500; round++) {
      for (Publication.Table table : of(counted(random, 20)).tables()) {
        for (Publication.Row row : table.rows()) {
          for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Exact(long number)) {
              assertThat(isSmall(number)).isFalse();
              shown++;
            }
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(1_000);
  }

  @Test
  void beginsNoFormulaInASpreadsheet() {
    List<Publication.Counted> counted =
        List.of(new Publication.Counted(Measure.COMMENTS_HIDDEN, "=cmd()", FIRST, 7));

    String csv = new String(TransparencyReader.csv(of(counted)), StandardCharsets.UTF_8);

    assertThat(csv)
        .contains("\"COMMENTS_HIDDEN\",\"'=cmd()\",\"2026-01\",\"7\"")
        .doesNotContain("\"=");
  }

  private static Publication of(List<Publication.Counted> counted) {
    return Publication.of(counted, PAGES, FIRST, FIRST.plusMonths(3), FIRST.plusMonths(3));
  }

  private static boolean isSmall(long number) {
    return number > 0 && number < Cell.SMALLEST;
  }

  private static List<Publication.Counted> counted(Random random, int bound) {
    List<Publication.Counted> counted = new ArrayList<>();
    for (Measure measure : COUNTED) {
      for (String page : PAGES) {
        for (int month = 0; month < 4; month++) {
          if (random.nextInt(4) > 0) {
            counted.add(
                new Publication.Counted(
                    measure, page, FIRST.plusMonths(month), random.nextInt(bound)));
          }
        }
      }
    }
    return counted;
  }
}
