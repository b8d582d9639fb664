package moothall.escalation.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OidcSettingsTest {

  private static final String ISSUER = "https://login.ambermere.example/tenant/v2.0";

  @TempDir Path folder;

  @BeforeEach
  void keepASecret() throws IOException {
    Files.writeString(folder.resolve("oidc.client-secret"), "an invented client secret");
  }

  @Test
  void isOffWithoutAnIssuer() {
    assertThat(settings(null, "https://moothall.ambermere.example", null).isOn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login.ambermere.example",
        "http://login.ambermere.example/tenant",
        "https://login.ambermere.example/tenant?x=1",
        "https://login.ambermere.example/#x",
        "https://me@login.ambermere.example/",
        "ftp://login.ambermere.example/",
        "https://",
        "not an address"
      })
  void refusesAnIssuerThatCannotBeOne(String issuer) {
    assertThatThrownBy(() -> settings(issuer, "https://moothall.ambermere.example", mapping("[]")))
        .hasMessageStartingWith("moothall.escalation.oidc.issuer: ")
        .hasMessageContaining("expected: the issuer as the discovery document says it");
  }

  @Test
  void refusesAnIssuerWhosePeopleAreAnybodys() {
    assertThatThrownBy(() ->
            settings(
                "https://login.microsoftonline.com/common/v2.0",
                "https://moothall.ambermere.example",
                mapping("[]")))
        .hasMessageContaining("lets people of any organisation sign in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "moothall", "http://moothall.ambermere.example", "https://m.example/x"})
  void refusesAnAddressThatIsNotTheConsoles(String address) {
    assertThatThrownBy(() -> settings(ISSUER, address, mapping("[]")))
        .hasMessageStartingWith("moothall.escalation.oidc.address: ");
  }

  @Test
  void refusesAnAddressOverTlsWhoseCookiesAnotherHostCouldSet() {
    String json = "[{\"value\":\"g\",\"roles\":[\"DPO\"]}]";
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() ->
            settings(ISSUER, "https://moothall.ambermere.example", mapping(json), second, false))
        .hasMessageStartingWith("moothall.escalation.oidc.address: ")
        .hasMessageContaining("moothall.escalation.sign-in.tls is false (expected: true");
    assertThat(settings(ISSUER, "http://127.0.0.1:7400", mapping(json), second, false).isOn())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT1M1S"})
  void refusesADeadlineThatNobodyCouldWaitFor(String deadline) {
    String json = "[{\"value\":\"g\",\"roles\":[\"DPO\"]}]";
    assertThatThrownBy(() ->
            settings(
                ISSUER,
                "https://moothall.ambermere.example",
                mapping(json),
                Duration.parse(deadline),
                true))
        .hasMessageStartingWith("moothall.escalation.oidc.deadline: " + Duration.parse(deadline));
  }

  @Test
  void saysWhereTheSecretIsToBe() throws IOException {
    Files.delete(folder.resolve("oidc.client-secret"));
    assertThatThrownBy(() -> settings(ISSUER, "https://moothall.ambermere.example", mapping("[]")))
        .hasMessageStartingWith("the secret oidc.client-secret is not there")
        .hasMessageContaining(folder.resolve("oidc.client-secret").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|no group is mapped",
        "{|is not what says",
        "[null]|is not what says",
        "[{\"roles\":[\"MODERATOR\"]}]|has no value",
        "[{\"value\":\"g\"}]|has no role",
        "[{\"value\":\"g\",\"roles\":[\"GOVERNOR\"]}]|mapped to the role GOVERNOR (expected one of [",
        "[{\"value\":\"g\",\"roles\":[\"DPO\"]},{\"value\":\"g\",\"roles\":[\"HR\"]}]|stands there twice"
      })
  void saysWhatIsWrongWithTheMapping(String json, String what) {
    assertThatThrownBy(() -> settings(ISSUER, "https://moothall.ambermere.example", mapping(json)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("roles.json")
        .hasMessageContaining(what);
  }

  @Test
  void saysThatThereIsNoMapping() {
    assertThatThrownBy(() ->
            settings(ISSUER, "https://moothall.ambermere.example", folder.resolve("none.json")))
        .hasMessageContaining("none.json is not there");
    assertThatThrownBy(() -> settings(ISSUER, "https://moothall.ambermere.example", null))
        .hasMessageStartingWith("moothall.escalation.oidc.roles-file: is missing");
  }

  private Path mapping(String json) {
    try {
      return Files.writeString(folder.resolve("roles.json"), json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private OidcSettings settings(@Nullable String issuer, String address, @Nullable Path mapping) {
    return settings(issuer, address, mapping, Duration.ofSeconds(1), true);
  }

  private OidcSettings settings(
      @Nullable String issuer,
      String address,
      @Nullable Path mapping,
      Duration deadline,
      boolean tls) {
    return new OidcSettings(
        new OidcConfig(
            issuer,
            "moothall",
            "oidc.client-secret",
            address,
            List.of("openid"),
            "groups",
            mapping,
            "name",
            "sub",
            List.of(),
            deadline),
        new Secrets(folder),
        tls);
  }
}
