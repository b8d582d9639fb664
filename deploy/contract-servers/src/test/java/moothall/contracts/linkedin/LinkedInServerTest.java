package moothall.contracts.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What LinkedIn insists on, and what it sends by itself. */
class LinkedInServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final String COMMENTS = "/rest/socialActions/urn%3Ali%3Aactivity%3A70/comments";

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final LinkedInPage page = new LinkedInPage("96072893");
  private LinkedInServer linkedin;

  @BeforeEach
  void start() {
    linkedin = new LinkedInServer(page, now::get);
    page.put(LinkedInComment.onPost("70", "17", "urn:li:person:Jo", "words", NOON));
  }

  @AfterEach
  void stop() {
    linkedin.close();
  }

  @Test
  void answersOnlyWhoNamesTheProtocolAndAVersionThatIsServed() throws Exception {
    String token = linkedin.accessToken();

    assertThat(get(COMMENTS, token, "202607", "2.0.0").statusCode()).isEqualTo(200);
    assertThat(get(COMMENTS, token, "202607", "1.0.0").statusCode()).isEqualTo(400);
    assertThat(get(COMMENTS, token, "202501", "2.0.0").statusCode()).isEqualTo(426);
    assertThat(get(COMMENTS, "AQnone", "202607", "2.0.0").statusCode()).isEqualTo(401);
    assertThat(linkedin.violations()).hasSize(1);
  }

  @Test
  void answersNoMoreUntilMidnightWhenTheCallsOfTheDayAreSpent() throws Exception {
    linkedin.limit(2);
    get(COMMENTS);
    get(COMMENTS);

    assertThat(get(COMMENTS).statusCode()).isEqualTo(429);
    now.set(Instant.parse("2026-02-20T00:00:00Z"));
    assertThat(get(COMMENTS).statusCode()).isEqualTo(200);
  }

  @Test
  void listsWhatWasWrittenAndNotWhatWasDeleted() throws Exception {
    assertThat(elements(COMMENTS).findValuesAsText("text")).containsExactly("words");

    page.remove("17", NOON);

    assertThat(elements(COMMENTS)).isEmpty();
    assertThat(get(COMMENTS.replace("70", "71")).statusCode()).isEqualTo(404);
    String finder =
        "/rest/organizationalEntityNotifications?q=criteria&start=0&count=10"
            + "&organizationalEntity=urn%3Ali%3Aorganization%3A96072893"
            + "&actions=List(COMMENT,COMMENT_DELETE)"
            + "&timeRange=(start:1771502000000,end:1771602000000)";
    assertThat(elements(finder).findValuesAsText("action"))
        .containsExactly("COMMENT_DELETE", "COMMENT");
  }

  @Test
  void deliversAtMostTenAndSignsThem() throws Exception {
    for (int i = 18; i < 40; i++) {
      page.put(LinkedInComment.onPost("70", Integer.toString(i), null, "words " + i, NOON));
    }
    AtomicReference<String> body = new AtomicReference<>();
    AtomicReference<String> signature = new AtomicReference<>();
    HttpServer ours = listener(body, signature);

    LinkedInWebhook webhook =
        new LinkedInWebhook(
            URI.create("http://127.0.0.1:" + ours.getAddress().getPort()),
            "an invented client secret".getBytes(StandardCharsets.UTF_8),
            page);

    assertThat(webhook.deliver(50)).isEqualTo(200);
    assertThat(JSON.readTree(body.get()).path("notifications")).hasSize(10);
    assertThat(signature.get()).matches("[0-9a-f]{64}");
    assertThat(webhook.challenge("890e4665-4dfe-4ab1-b689-ed553bceeed0")).isFalse();
    ours.stop(0);
  }

  private static HttpServer listener(
      AtomicReference<String> body, AtomicReference<String> signature) throws Exception {
    HttpServer ours =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ours.createContext(
        "/",
        exchange -> {
          body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          signature.set(exchange.getRequestHeaders().getFirst("X-LI-Signature"));
          byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, nothing.length);
          exchange.getResponseBody().write(nothing);
          exchange.close();
        });
    ours.start();
    return ours;
  }

  private JsonNode elements(String path) throws Exception {
    return JSON.readTree(get(path).body()).path("elements");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(path, linkedin.accessToken(), "202607", "2.0.0");
  }

  private HttpResponse<String> get(String path, String token, String version, String protocol)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(linkedin.address() + path))
            .header("Authorization", "Bearer " + token)
            .header("Linkedin-Version", version)
            .header("X-Restli-Protocol-Version", protocol)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
