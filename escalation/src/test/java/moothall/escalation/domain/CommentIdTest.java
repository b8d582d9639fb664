package moothall.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommentIdTest {

  @Test
  void keepsColonsInThePlatformsOwnId() {
    CommentId id = new CommentId("website:town-news:2026:11:7");

    assertThat(id.platform()).isEqualTo("website");
    assertThat(id.pageId()).isEqualTo("town-news");
    assertThat(id.nativeId()).isEqualTo("2026:11:7");
  }

  @Test
  void acceptsAnyWholeCharacter() {
    assertThat(CommentId.isWellFormed("website:town-news:thanks-\uD83D\uDE00")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "website",
        "website:town",
        "website:town:",
        ":a:b",
        "a::b",
        "a:b:c\0",
        "a:b:\uD83D",
        "a:b:\uDE00c"
      })
  void refusesWhatHasNotThreeParts(String value) {
    assertThat(CommentId.isWellFormed(value)).isFalse();
  }
}
