package moothall.contracts.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class YouTubeServerTest {

  private static final YouTubeComment.Author RESIDENT =
      new YouTubeComment.Author("UCresident", "@resident");
  private static final String ALL =
      "commentThreads?part=id,snippet,replies&order=time"
          + "&allThreadsRelatedToChannelId=UCcouncil";

  private final HttpClient http = HttpClient.newHttpClient();
  private final YouTubeChannel channel = new YouTubeChannel("UCcouncil");
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private YouTubeServer youtube;
  private String token = "";

  @BeforeEach
  void start() throws Exception {
    youtube = new YouTubeServer(channel, () -> now);
    token = freshToken();
  }

  @AfterEach
  void stop() {
    youtube.close();
  }

  @Test
  void listsWhatIsPublishedUnlessAskedForMorePageByPage() throws Exception {
    for (int i = 0; i < 7; i++) {
      channel.put(thread("Ug" + i, i));
    }
    channel.set("Ug3", ModerationStatus.HELD);
    channel.set("Ug4", ModerationStatus.SPAM);

    assertThat(ids(ALL + "&maxResults=2")).containsExactly("Ug6", "Ug5", "Ug2", "Ug1", "Ug0");
    assertThat(ids(ALL + "&moderationStatus=heldForReview")).containsExactly("Ug3");
    assertThat(ids(ALL + "&moderationStatus=likelySpam")).containsExactly("Ug4");
  }

  @Test
  void bringsSomeAnswersWithAThreadAndTheOthersOnRequest() throws Exception {
    YouTubeComment thread = thread("Ug", 0);
    channel.put(thread);
    for (int i = 0; i < 5; i++) {
      channel.put(thread.answered("a" + i, RESIDENT, "words", Instant.EPOCH));
    }

    JsonNode shown = get(ALL).path("items").path(0);

    assertThat(shown.path("replies").path("comments")).hasSize(2);
    assertThat(shown.path("snippet").path("totalReplyCount").asInt()).isEqualTo(5);
    assertThat(ids("comments?part=id,snippet&parentId=Ug&maxResults=2")).hasSize(5);
  }

  @Test
  void tellsAnEditByItsTime() throws Exception {
    YouTubeComment written = thread("Ug", 0);
    channel.put(written);
    channel.put(written.edited("other words", Instant.EPOCH.plusSeconds(60)));

    JsonNode snippet = get("comments?part=id,snippet&id=Ug,Unknown").at("/items/0/snippet");

    assertThat(snippet.path("textDisplay").asText()).isEqualTo("other words");
    assertThat(snippet.path("updatedAt").asText()).isEqualTo("1970-01-01T00:01:00Z");
    assertThat(snippet.path("publishedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void namesVideos() throws Exception {
    channel.title("v1", "Budget consultation");

    assertThat(get("videos?part=snippet&id=v1,v2").at("/items/0/snippet/title").asText())
        .isEqualTo("Budget consultation");
  }

  @Test
  void keepsALedgerUntilMidnightInCalifornia() throws Exception {
    for (int call = 0; call < 200; call++) {
      assertThat(hold("Unknown").statusCode()).isEqualTo(403);
    }
    HttpResponse<String> spent = ask(ALL);

    assertThat(youtube.unitsSpent()).isEqualTo(10_000);
    assertThat(spent.statusCode()).isEqualTo(403);
    assertThat(spent.body()).contains("quotaExceeded").contains("\\u003ca href");
    now = now.plus(Duration.ofHours(23));
    token = freshToken();
    assertThat(ask(ALL).statusCode()).isEqualTo(200);
  }

  @Test
  void noticesWhatItsDocumentationDoesNotKnow() throws Exception {
    List<String> mistakes =
        List.of(
            ALL + "&publishedAfter=2026-01-01T00:00:00Z",
            "commentThreads?part=id",
            ALL + "&videoId=v1",
            "comments?part=id,snippet",
            "search?part=id");
    for (String mistake : mistakes) {
      assertThat(ask(mistake).statusCode()).isEqualTo(400);
    }

    assertThat(youtube.violations()).hasSameSizeAs(mistakes);
  }

  private static YouTubeComment thread(String id, int second) {
    return YouTubeComment.onVideo(id, "v1", RESIDENT, "words", Instant.EPOCH.plusSeconds(second));
  }

  /** All pages of the list. */
  private List<String> ids(String query) throws Exception {
    List<String> ids = new ArrayList<>();
    String page = "";
    do {
      JsonNode body = get(query + page);
      body.path("items").forEach(it -> ids.add(it.path("id").asText()));
      page = body.has("nextPageToken") ? "&pageToken=" + body.path("nextPageToken").asText() : "";
    } while (!page.isEmpty());
    return ids;
  }

  private JsonNode get(String query) throws Exception {
    return new ObjectMapper().readTree(ask(query).body());
  }

  private HttpResponse<String> ask(String query) throws IOException, InterruptedException {
    return http.send(request(query).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> hold(String id) throws IOException, InterruptedException {
    String query = "comments/setModerationStatus?moderationStatus=heldForReview&id=" + id;
    return http.send(
        request(query).POST(HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(youtube.address().resolve("/youtube/v3/" + query))
        .header("Authorization", "Bearer " + token);
  }

  private String freshToken() throws Exception {
    String form =
        "grant_type=refresh_token&client_id="
            + YouTubeServer.CLIENT_ID
            + "&client_secret="
            + YouTubeServer.CLIENT_SECRET
            + "&refresh_token="
            + YouTubeServer.REFRESH_TOKEN;
    URI tokens = youtube.address().resolve("/token");
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return new ObjectMapper().readTree(body).path("access_token").asText();
  }
}
