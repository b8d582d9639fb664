package moothall.escalation.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionTest {

  @Test
  void comesBackFromAnAddressAsItWas() {
    Question question =
        new Question(Map.of("q", "a & b=c + \"d\"", "platform", "website", "state", "mine"));

    assertThat(Question.parse(question.query())).isEqualTo(question);
    assertThat(question.query()).startsWith("state=mine&q=a+%26+b%3Dc");
  }

  @Test
  void knowsNothingThatItDoesNotAskFor() {
    assertThat(new Question(Map.of("limit", "3", "q", " ")).query()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "order, sideways, expected: worst or newest",
    "state, lost, 'expected: all, undecided, mine or decided'",
    "from, yesterday, expected: such as 2026-11-02",
    "author, Lorna, on one platform alone"
  })
  void saysWhatIsWrong(String name, String value, String sentence) {
    assertThat(new Question(Map.of(name, value)).objection().orElseThrow()).contains(sentence);
  }

  @Test
  void endsADayAtMidnightInTheCouncilsTime() {
    Selection it = new Question(Map.of("from", "2026-07-01", "to", "2026-07-01")).selection();

    assertThat(it.from().orElseThrow()).hasToString("2026-06-30T23:00:00Z");
    assertThat(it.before().orElseThrow()).hasToString("2026-07-01T23:00:00Z");
  }
}
