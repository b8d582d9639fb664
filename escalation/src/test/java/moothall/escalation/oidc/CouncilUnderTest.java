package moothall.escalation.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleUnderTest;
import moothall.escalation.web.Browser;

/**
 * A service at which a council signs in by its own provider, beside the local accounts {@code
 * gwen}, an administrator for emergencies, and {@code ben}, who is none.
 */
public final class CouncilUnderTest implements AutoCloseable {

  public static final String CLIENT = "moothall";

  private static final String MAPPING =
      """
      [{"value": "g-mod", "name": "Moothall moderators", "roles": ["MODERATOR"]},
       {"value": "g-senior", "name": "Moothall senior moderators", "roles": ["SENIOR_MODERATOR", "REFERRAL_REVIEWER"]},
       {"value": "g-admin", "name": "Moothall administrators", "roles": ["ADMINISTRATOR"]}]
      """;

  private static final HttpClient ELSEWHERE =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  public final PeopleUnderTest people;
  public final EscalationUnderTest service;

  private CouncilUnderTest(PeopleUnderTest people) {
    this.people = people;
    this.service = people.service;
  }

  public static CouncilUnderTest of(String issuer, Map<String, Object> more) {
    try {
      Path folder = Files.createTempDirectory("moothall-council");
      Path secrets = Files.createDirectories(folder.resolve("secrets"));
      EscalationUnderTest.keepSecrets(secrets);
      Files.writeString(secrets.resolve("oidc.client-secret"), "an invented client secret");
      Path mapping = Files.writeString(folder.resolve("roles.json"), MAPPING);
      int port = freePort();
      Map<String, Object> settings = new HashMap<>();
      settings.put("micronaut.server.port", port);
      settings.put("moothall.secrets-dir", secrets.toString());
      settings.put("moothall.escalation.oidc.issuer", issuer);
      settings.put("moothall.escalation.oidc.client-id", CLIENT);
      settings.put("moothall.escalation.oidc.address", "http://localhost:" + port);
      settings.put("moothall.escalation.oidc.roles-file", mapping.toString());
      settings.put("moothall.escalation.oidc.break-glass", "gwen");
      settings.putAll(more);
      return new CouncilUnderTest(
          PeopleUnderTest.start(
              Map.of("gwen", Role.ADMINISTRATOR, "ben", Role.MODERATOR), settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where the provider sends a browser back to that was sent there by an answer of ours. */
  public static URI wayBack(HttpResponse<String> sentAway) {
    URI there = URI.create(sentAway.headers().firstValue("Location").orElseThrow());
    try {
      HttpResponse<Void> answer =
          ELSEWHERE.send(
              HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.discarding());
      return URI.create(answer.headers().firstValue("Location").orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Goes the whole way, and answers with the page at its end. */
  public static HttpResponse<String> signIn(Browser browser) {
    return browser.get(path(wayBack(browser.get("/login/council"))));
  }

  public static String path(URI uri) {
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  public Browser browser() {
    return new Browser(service);
  }

  @Override
  public void close() {
    people.close();
  }
}
