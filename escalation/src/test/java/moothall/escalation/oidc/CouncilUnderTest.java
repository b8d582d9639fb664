package moothall.escalation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

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
      settings.put("moothall.escalation.oidc.address", "http://127.0.0.1:" + port);
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
    return location(ask(HttpRequest.newBuilder(location(sentAway)).GET()));
  }

  /** The same, where the provider asks first and this is typed into its form. */
  public static URI wayBack(HttpResponse<String> sentAway, String typed) {
    HttpResponse<String> form = ask(HttpRequest.newBuilder(location(sentAway)).GET());
    assertThat(form.body()).as("it asks").contains("<form", "name=\"username\"");
    return location(
        ask(
            HttpRequest.newBuilder(location(sentAway))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + typed))));
  }

  private static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      return ELSEWHERE.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
