package moothall.escalation.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageSwitchTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login?failed=true", "/?state=all&q=a%20b%22%3E", "/cases/0d6f-1"})
  void leadsBackToThePage(String page) {
    assertThat(LanguageSwitch.back(page)).hasToString(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cases",
        "//elsewhere.example",
        "///elsewhere.example",
        "/\\elsewhere.example",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: b",
        "\\\\elsewhere.example",
        " //elsewhere.example"
      })
  void leadsNobodyToAnotherSite(String page) {
    assertThat(LanguageSwitch.back(page)).hasToString("/");
  }
}
