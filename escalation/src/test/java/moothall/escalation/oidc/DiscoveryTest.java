package moothall.escalation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import moothall.service.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiscoveryTest {

  private static final String ELSEWHERE = "https://login.elsewhere.example/tenant";

  @TempDir Path folder;

  @Test
  void readsWhatTheProviderSaysOfItselfOnce() throws IOException {
    try (RogueProvider provider = new RogueProvider()) {
      Discovery discovery = discovery(provider);
      Optional<Known> first = discovery.now(sender(provider));

      assertThat(first).isPresent();
      provider.saysOfItself(_ -> "nothing");
      assertThat(discovery.now(sender(provider))).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"})
  void refusesADocumentThatLeadsElsewhere(String field) throws IOException {
    try (RogueProvider provider = new RogueProvider()) {
      String ours = "\"" + field + "\": \"";
      provider.saysOfItself(it -> it.replace(ours + provider.issuer(), ours + ELSEWHERE));

      assertThat(discovery(provider).now(sender(provider))).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoDocument() throws IOException {
    try (RogueProvider provider = new RogueProvider()) {
      provider.saysOfItself(_ -> "<html>Down for maintenance</html>");

      assertThat(discovery(provider).now(sender(provider))).isEmpty();
    }
  }

  @Test
  void offersToSignOutAtTheIssuersOwnAddressOnly() throws IOException {
    try (RogueProvider provider = new RogueProvider()) {
      assertThat(offersSignOut(provider, provider.issuer() + "/out")).isTrue();
      assertThat(offersSignOut(provider, "https://login.elsewhere.example/out")).isFalse();
    }
  }

  private boolean offersSignOut(RogueProvider provider, String address) throws IOException {
    provider.saysOfItself(
        it -> it.replaceFirst("\\{", "{\"end_session_endpoint\": \"" + address + "\", "));
    OidcSettings settings = settings(provider);
    Discovery discovery = new Discovery(settings, Clock.systemUTC());
    assertThat(discovery.now(sender(provider))).isPresent();
    return new Provider(settings, discovery, new IdTokens(settings), new Secrets(folder))
        .offersSignOut();
  }

  private Discovery discovery(RogueProvider provider) throws IOException {
    return new Discovery(settings(provider), Clock.systemUTC());
  }

  private OidcSettings settings(RogueProvider provider) throws IOException {
    Files.writeString(folder.resolve("oidc.client-secret"), "an invented client secret");
    Path mapping =
        Files.writeString(
            folder.resolve("roles.json"), "[{\"value\":\"g\",\"roles\":[\"MODERATOR\"]}]");
    return new OidcSettings(
        new OidcConfig(
            provider.issuer(),
            "moothall",
            "oidc.client-secret",
            "https://moothall.ambermere.example",
            List.of("openid"),
            "groups",
            mapping,
            "name",
            "sub",
            List.of(),
            Duration.ofSeconds(5)),
        new Secrets(folder),
        true);
  }

  private static BoundedSender sender(RogueProvider provider) {
    return new BoundedSender(URI.create(provider.issuer()), Duration.ofSeconds(5));
  }
}
