package moothall.moderation.detection.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingHandlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Ambermere When will @carol come?| When will @carol come?",
        "@Ambermere @carol_w, @council@social.example you| you",
        ".@Ambermere no| no",
        "＠Ambermere no| no",
        "Hello @Ambermere|Hello @Ambermere",
        "@ 5pm at the hub|@ 5pm at the hub",
        "jo@hub.example @carol|jo@hub.example @carol",
      })
  void leavesOutTheRunBeforeTheFirstWordAndNoOther(String words, String rest) {
    assertThat(LeadingHandles.leftOut(words).strip()).isEqualTo(rest.strip());
  }

  @Test
  void leavesNothingOfNothingButHandles() {
    assertThat(LeadingHandles.leftOut("@one @two")).isEmpty();
    assertThat(LeadingHandles.leftOut("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ambermere",
        "ambermerebc",
        "ambermere_council",
        "uk.ambermere",
        "cyngorambermere"
      })
  void knowsThePageByItsName(String handle) {
    assertThat(PageHandle.is(handle, "Ambermere Borough Council")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane_ambermere", "ambermerejane", "council", "carol", ""})
  void takesNobodyElseForThePage(String handle) {
    assertThat(PageHandle.is(handle, "Ambermere Borough Council")).isFalse();
    assertThat(PageHandle.is(handle, "Council")).isFalse();
  }
}
