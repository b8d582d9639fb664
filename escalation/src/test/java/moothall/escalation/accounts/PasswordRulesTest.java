package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordRulesTest {

  @ParameterizedTest
  @CsvSource({
    "elevenchars, too short",
    "Password1234, guessers try first",
    "aaaaaaaaaaaaaaaa, guessers try first",
    "121212121212, guessers try first",
    "ffion.davies, little more than your name",
    "ffion.davies2026, little more than your name"
  })
  void refusesWhatIsGuessedSoon(String password, String why) {
    assertThat(PasswordRules.objection("ffion.davies", password))
        .hasValueSatisfying(
            it -> assertThat(it).contains(why, "expected").doesNotContain(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teapot-lantern-gravel",
        "alllowercaseletters",
        "the bench by the canal",
        "pont ŵyn llwyd bach",
        "twelve chars"
      })
  void asksForNothingButLength(String password) {
    assertThat(PasswordRules.objection("ben", password)).isEmpty();
  }

  @Test
  void refusesWhatWouldBeCutAtTheSignIn() {
    assertThat(PasswordRules.objection("ben", "teapot lantern ".repeat(20)))
        .hasValueSatisfying(it -> assertThat(it).contains("too long"));
  }
}
