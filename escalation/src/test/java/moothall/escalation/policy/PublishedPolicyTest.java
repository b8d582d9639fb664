package moothall.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import moothall.escalation.policy.Pack.Review;
import org.junit.jupiter.api.Test;

final class PublishedPolicyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final PublishedPolicy POLICY = PolicyOfTheTest.invented(DAY);

  @Test
  void findsTheListsOfARuleAndThoseThatTheyName() {
    assertThat(POLICY.wordsOf(POLICY.rule("no-turnips").orElseThrow()))
        .extracting(Words::name)
        .containsExactly("kitchen/roots", "kitchen/vegetables", "kitchen/cooking");
  }

  @Test
  void findsTheListsThatOnlyTheTopicsOfAContextName() {
    PublishedPolicy topical =
        new PublishedPolicy(
            Optional.empty(),
            List.of(),
            List.of(POLICY.rule("no-turnips").orElseThrow()),
            List.of(
                new Words(
                    "kitchen/cooking",
                    true,
                    List.of("soup"),
                    List.of("within: 6", "topics: lunch, @kitchen/meals"),
                    0),
                new Words("kitchen/meals", false, List.of("@kitchen/sundays"), List.of(), 0),
                new Words("kitchen/sundays", false, List.of("roast"), List.of(), 0)));

    assertThat(topical.wordsOf(topical.rule("no-turnips").orElseThrow()))
        .extracting(Words::name)
        .containsExactly("kitchen/meals", "kitchen/sundays", "kitchen/cooking");
  }

  @Test
  void takesNoListForAContextOfTheSameName() {
    PublishedPolicy twins =
        new PublishedPolicy(
            Optional.empty(),
            List.of(),
            List.of(POLICY.rule("no-turnips").orElseThrow()),
            List.of(
                new Words("kitchen/cooking", false, List.of("a list"), List.of(), 0),
                new Words("kitchen/cooking", true, List.of("a context"), List.of(), 0)));

    assertThat(twins.wordsOf(twins.rule("no-turnips").orElseThrow()))
        .extracting(Words::context)
        .containsExactly(true);
  }

  @Test
  void knowsWhetherAllOfItIsThere() {
    assertThat(POLICY.isPartial()).isFalse();
    assertThat(PublishedPolicy.NOTHING.isPartial()).isFalse();
    assertThat(
            new PublishedPolicy(POLICY.whole(), POLICY.packs(), List.of(), List.of()).isPartial())
        .isTrue();
  }

  @Test
  void saysWhichRulesActOnADay() {
    Rule tomorrow = POLICY.rule("tomorrow").orElseThrow();

    assertThat(POLICY.rule("on-trial").orElseThrow().actsOn(DAY)).isFalse();
    assertThat(tomorrow.actsOn(DAY)).isFalse();
    assertThat(tomorrow.actsOn(DAY.plusDays(1))).isTrue();
    assertThat(tomorrow.actsOn(DAY.plusDays(9))).as("the first day without it").isFalse();
  }

  @Test
  void warnsAMonthBeforeAReviewAndOnceItIsLate() {
    assertThat(Review.of(DAY.minusDays(1), DAY)).isEqualTo(Review.OVERDUE);
    assertThat(Review.of(DAY, DAY)).isEqualTo(Review.SOON);
    assertThat(Review.of(DAY.plusDays(30), DAY)).isEqualTo(Review.SOON);
    assertThat(Review.of(DAY.plusDays(31), DAY)).isEqualTo(Review.LATER);
  }
}
