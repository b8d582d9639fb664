package moothall.escalation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubscriptionFileTest {

  private static final String GOOD =
      """
      webhooks:
        - name: dashboard
          url: https://dashboard.ambermere.example/moothall
          secrets: [one.webhook]
          facts: [case.opened]
      """;

  @TempDir Path folder;

  @Test
  void readsWhoWantsWhat() throws IOException {
    assertThat(SubscriptionFile.read(file(GOOD)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.name()).isEqualTo("dashboard");
          assertThat(it.facts()).containsExactly(Fact.CASE_OPENED);
          assertThat(it.secrets()).containsExactly("one.webhook");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://dashboard.ambermere.example/moothall",
        "http://127.0.0.1.ambermere.example/",
        "https://user:word@dashboard.ambermere.example/",
        "https://dashboard.ambermere.example/?token=x",
        "ftp://dashboard.ambermere.example/",
        "dashboard"
      })
  void sendsNowhereInClearButToItself(String url) {
    assertThatThrownBy(() ->
            SubscriptionFile.read(
                file(GOOD.replace("https://dashboard.ambermere.example/moothall", url))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("webhooks.yaml, line 3")
        .hasMessageContaining("expected: https://");
  }

  @Test
  void saysWhereItIsWrongAndWhatWasExpected() {
    says("case.opened", "case.shut", "line 5", "case.shut", "one of [case.opened,");
    says("    facts: [case.opened]", "", "line 2", "facts is missing");
    says("secrets: [one.webhook]", "secrets: one.webhook", "line 4", "a list");
    says("name: dashboard", "nom: dashboard", "line 2", "nom is unknown");
    says("webhooks:", "hooks:", "line 1", "hooks is unknown");
  }

  @Test
  void namesAFewSystemsAndNotACrowd() throws IOException {
    StringBuilder crowd = new StringBuilder("webhooks:\n");
    for (int i = 0; i <= SubscriptionFile.MOST; i++) {
      crowd.append(
          GOOD.replace("webhooks:\n", "").replace("name: dashboard", "name: dashboard-" + i));
    }
    Path file = file(crowd.toString());

    assertThatThrownBy(() -> SubscriptionFile.read(file))
        .hasMessageContaining("17 systems (expected: at most 16)");
  }

  private void says(String good, String bad, String... sentences) {
    assertThatThrownBy(() -> SubscriptionFile.read(file(GOOD.replace(good, bad))))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(sentences)
        .contains("expected");
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("webhooks.yaml"), yaml);
  }
}
