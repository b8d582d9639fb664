package moothall.escalation.copying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopiedCommentTest {

  private static final String URL = "https://nextdoor.example/p/abc?c=1";

  @Test
  void isTheSameWhoeverCopiesIt() {
    CopiedComment one = new CopiedComment("town", URL, "words", "Jo", "The bins");
    CopiedComment again = new CopiedComment("town", " " + URL, "words\n", "Jo", "");

    assertThat(one.objection()).isEmpty();
    assertThat(one.nativeId()).isEqualTo(again.nativeId()).matches("copied-[0-9a-f]{32}");
    assertThat(new CopiedComment("town", URL, "other words", "Jo", "").nativeId())
        .isNotEqualTo(one.nativeId());
    assertThat(new CopiedComment("town", URL, "words", "Al", "").nativeId())
        .isNotEqualTo(one.nativeId());
    assertThat(one.toString()).doesNotContain("words", "Jo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'' | https://a.example | words | Choose the page",
        "town | nextdoor | words | Give the address",
        "town | javascript:alert(1) | words | Give the address",
        "town | file:///etc/passwd | words | Give the address",
        "town | https://a.example | '' | Copy the comment's words (0 characters",
      })
  void saysWhatIsMissing(String page, String url, String words, String complaint) {
    CopiedComment it =
        new CopiedComment(page.replace("'", ""), url, words.replace("'", ""), "", "");

    assertThat(it.objection().orElseThrow()).startsWith(complaint);
  }

  @Test
  void hasAnEnd() {
    String name = "x".repeat(CopiedComment.LONGEST_NAME + 1);
    String words = "x".repeat(CopiedComment.LONGEST_WORDS + 1);

    assertThat(new CopiedComment("town", URL, "words", name, "").objection()).isPresent();
    assertThat(new CopiedComment("town", URL, "words", "", name).objection()).isPresent();
    assertThat(new CopiedComment("town", URL, words, "", "").objection().orElseThrow())
        .contains("10001 characters");
    assertThat(
            new CopiedComment("town", URL + "x".repeat(CopiedComment.LONGEST_URL), "words", "", "")
                .objection())
        .isPresent();
  }
}
