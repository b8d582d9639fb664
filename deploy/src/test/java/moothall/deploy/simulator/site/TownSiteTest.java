package moothall.deploy.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moothall.deploy.simulator.delivery.StandInIngest;
import moothall.service.ServiceContext;
import moothall.service.WebhookSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The town as a service of its own, with a real HTTP server on either side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownSiteTest {

  private static final byte[] SECRET = "a-secret-of-the-test".getBytes(StandardCharsets.UTF_8);
  private static final Pattern MINE = Pattern.compile("/posts/([a-z-]+)\\?mine=([^&]+)&key=(.+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private StandInIngest ingest;
  private ServiceContext town;
  private URI site;

  /** What the redirect after posting says. */
  private record Own(String post, String id, String key) {}

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    ingest = new StandInIngest(SECRET);
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.write(secrets.resolve("website.ambermere-website"), SECRET);
    town =
        ServiceContext.start(
            "town",
            Map.of(
                "micronaut.server.port",
                -1,
                "moothall.secrets-dir",
                secrets.toString(),
                "moothall.town.data-dir",
                folder.resolve("town").toString(),
                "moothall.town.ingest-url",
                ingest.address().toString(),
                "moothall.town.console-url",
                "http://console.example",
                "moothall.town.stream",
                false));
    site = town.bean(EmbeddedServer.class).getURI();
  }

  @AfterAll
  void stop() {
    town.close();
    ingest.close();
    http.close();
  }

  @Test
  void welcomesWithNewsAFormAndTheDemoBar() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ambermere Borough Council - news", "Asylum hotel update", "Council tax 2026/27")
        .contains("action=\"/comments\"", "href=\"http://console.example\"", "Demo");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("<style", " style=").doesNotContain("<script>");
  }

  @Test
  void servesItsOwnAssets() throws Exception {
    assertThat(get("/assets/town.css").statusCode()).isEqualTo(200);
    assertThat(get("/assets/town.js").statusCode()).isEqualTo(200);
    assertThat(get("/assets/ambermere.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void showsWhatAResidentPostsAndTellsMoothall() throws Exception {
    Own own = post("bin-collections", "Moira Skene", "Can coloured paper go in with white? ✓");

    assertThat(ingest.awaitRequest().signed()).isTrue();
    assertThat(get("/posts/bin-collections").body()).contains(own.id(), "coloured paper", "✓");
    assertThat(get("/").body()).contains(own.id());
  }

  @Test
  void escapesHostileWords() throws Exception {
    Own own =
        post("council-tax", "<b onclick=x>Bob</b>", "</p><script>alert(1)</script>\"'&amp; ${7*7}");

    String page = get("/posts/council-tax").body();
    String form = get("/comments/" + own.id() + "?key=" + own.key()).body();

    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b onclick=x&gt;Bob", "&amp;amp; ${7*7}")
        .doesNotContain("<script>alert", "<b onclick");
    assertThat(form).contains("&lt;/p&gt;&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void aHiddenCommentIsSimplyNotThereUntilItIsBroughtBack() throws Exception {
    Own own = post("flood-defences", "Bert Ogden", "It will still leak, the canary said");

    assertThat(patch(own.id(), status("hidden", "a-1")).body()).contains("\"hidden\"", own.id());
    assertThat(get("/posts/flood-defences").body()).doesNotContain(own.id(), "the canary said");
    assertThat(get("/").body()).doesNotContain(own.id());

    assertThat(patch(own.id(), status("visible", "a-2")).statusCode()).isEqualTo(200);
    assertThat(get("/posts/flood-defences").body()).contains(own.id(), "the canary said");
  }

  @Test
  void answersTheSameCallbackTwiceAndJournalsItOnce() throws Exception {
    Own own = post("pride-flag", "Olly Finch", "Happy Pride");

    HttpResponse<String> first = patch(own.id(), status("hidden", "a-1"));
    HttpResponse<String> again = patch(own.id(), status("hidden", "a-1"));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    List<String> lines =
        get("/callback/journal").body().lines().filter(it -> it.contains(own.id())).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("\"from\":\"visible\"", "\"to\":\"hidden\"", "\"actionId\":\"a-1\"", "\"time\"");
  }

  @Test
  void readsTheStatusBackForWhoeverSignsThePath() throws Exception {
    Own own = post("pride-flag", "Olly Finch", "Happy Pride again");
    String path = "/callback/comments/" + own.id();

    assertThat(signedGet(path, path).body()).contains("\"visible\"");
    patch(own.id(), status("hidden", "a-1"));
    assertThat(signedGet(path, path).body()).contains("\"hidden\"");
    assertThat(signedGet(path, "/callback/comments/another").statusCode()).isEqualTo(401);
    assertThat(get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesCallbacksThatAreForgedMalformedOrForNothing() throws Exception {
    Own own = post("pride-flag", "Olly Finch", "Happy Pride once more");

    HttpResponse<String> forged =
        patch(own.id(), status("hidden", "a-1"), WebhookSignature.of(new byte[] {1}, SECRET));
    assertThat(forged.statusCode()).isEqualTo(401);
    assertThat(forged.body()).contains(WebhookSignature.HEADER, "expected");
    assertThat(patch(own.id(), "{\"status\":").statusCode()).isEqualTo(400);
    assertThat(patch(own.id(), "").statusCode()).isEqualTo(400);
    assertThat(patch(own.id(), "[]").statusCode()).isEqualTo(400);
    assertThat(patch(own.id(), status("deleted", "a-1")).body()).contains("hidden or visible");
    assertThat(patch(own.id(), status("hidden", "")).body()).contains("actionId");
    assertThat(patch("amb-nobody", status("hidden", "a-1")).statusCode()).isEqualTo(404);
    assertThat(get("/posts/pride-flag").body()).contains(own.id());
  }

  @Test
  void letsAResidentChangeAndRemoveTheirOwnCommentOnly() throws Exception {
    Own own = post("christmas-lights", "Dot Pickering", "Call it Winter");

    assertThat(
            form("/comments/" + own.id() + "/edit", Map.of("key", "x", "text", "y")).statusCode())
        .isEqualTo(404);
    form("/comments/" + own.id() + "/edit", Map.of("key", own.key(), "text", "Call it Christmas"));
    assertThat(get("/posts/christmas-lights").body())
        .contains("Call it Christmas", "(edited)")
        .doesNotContain("Call it Winter");

    form("/comments/" + own.id() + "/remove", Map.of("key", own.key()));
    assertThat(get("/posts/christmas-lights").body()).doesNotContain(own.id());
    assertThat(patch(own.id(), status("hidden", "a-1")).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
    HttpResponse<String> page =
        form("/comments", Map.of("post", "pride-flag", "name", " ", "text", "Half a thought"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Enter a name", "Half a thought");
    assertThat(form("/comments", Map.of("name", "A", "text", "B")).body()).contains("Choose what");
    assertThat(
            form("/comments", Map.of("post", "pride-flag", "name", "A", "text", "x".repeat(2001)))
                .body())
        .contains("2000 characters");
  }

  @Test
  void takesNoFormFromAnotherSite() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve("/comments"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("post=pride-flag&name=A&text=forged-canary"))
            .build();

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(get("/posts/pride-flag").body()).doesNotContain("forged-canary");
  }

  @Test
  void isSeenByOperationsWithoutSigningIn() throws Exception {
    assertThat(get("/health").body()).contains("UP");
    assertThat(get("/prometheus").body()).contains("moothall_town_waiting");
  }

  @Test
  void hasAPageForWhatIsNotThere() throws Exception {
    assertThat(get("/posts/no-such-post").statusCode()).isEqualTo(404);
    assertThat(get("/posts/no-such-post").body()).contains("Page not found", "</html>");
  }

  private Own post(String post, String name, String text) throws Exception {
    HttpResponse<String> response =
        form("/comments", Map.of("post", post, "name", name, "text", text));
    assertThat(response.statusCode()).isEqualTo(303);
    Matcher mine = MINE.matcher(response.headers().firstValue("Location").orElse(""));
    assertThat(mine.find()).as("the redirect names the comment and its key").isTrue();
    return new Own(mine.group(1), mine.group(2), mine.group(3));
  }

  private HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> signedGet(String path, String signed) throws Exception {
    return http.send(
        HttpRequest.newBuilder(site.resolve(path))
            .header(WebhookSignature.HEADER, WebhookSignature.ofPath(signed, SECRET))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> patch(String id, String body) throws Exception {
    return patch(id, body, WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), SECRET));
  }

  private HttpResponse<String> patch(String id, String body, String signature) throws Exception {
    return http.send(
        HttpRequest.newBuilder(site.resolve("/callback/comments/" + id))
            .header("Content-Type", "application/json")
            .header(WebhookSignature.HEADER, signature)
            .method("PATCH", BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String status(String status, String actionId) {
    return "{\"status\":\"" + status + "\",\"actionId\":\"" + actionId + "\"}";
  }
}
