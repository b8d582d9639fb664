package moothall.escalation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import moothall.escalation.transparency.Cell;
import org.junit.jupiter.api.Test;

/** What is too small to be shown. */
final class InsightsTest {

  @Test
  void hidesSmallNumbersAlsoInTheOrder() {
    assertThat(Insights.categories(Map.of("A", 1L, "C", 5L, "B", 4L, "D", 9L)))
        .containsExactly(
            new Insights.Counted("D", new Cell.Exact(9)),
            new Insights.Counted("C", new Cell.Exact(5)),
            new Insights.Counted("A", new Cell.Small()),
            new Insights.Counted("B", new Cell.Small()));
  }

  @Test
  void namesEveryStrandAlsoWithoutACase() {
    assertThat(Insights.strands(Map.of("HATE_RACE", 3L, "HATE_RELIGION", 7L, "SPAM", 9L)))
        .hasSize(6)
        .contains(
            new Insights.Counted("HATE_RACE", new Cell.Small()),
            new Insights.Counted("HATE_RELIGION", new Cell.Exact(7)),
            new Insights.Counted("HATE_DISABILITY", new Cell.Exact(0)));
  }

  @Test
  void saysNothingOfARuleThatWasDecidedAboutTooSeldom() {
    assertThat(Insights.rules(Map.of("b", new Share(0, 4), "a", new Share(5, 5))))
        .containsExactly(
            new Insights.Rule("a", Optional.of(new Share(5, 5))),
            new Insights.Rule("b", Optional.empty()));
  }
}
