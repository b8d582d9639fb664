package moothall.contracts.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WordPressServerTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final WordPressSite site = new WordPressSite();
  private final WordPressServer wordpress = new WordPressServer(site);

  @BeforeEach
  void write() {
    for (int i = 1; i <= 5; i++) {
      Instant at = Instant.parse("2026-06-01T11:00:00Z").plusSeconds(i);
      site.put(new WordPressComment(i, 3, 0, 0, "Jo", at, "\"words\""));
    }
    site.set(5, WordPressStatus.HOLD);
  }

  @AfterEach
  void stop() {
    wordpress.close();
  }

  @Test
  void listsTheNewestFirstPageByPage() throws Exception {
    HttpResponse<String> answer = get("comments?per_page=3&_fields=id");

    assertThat(answer.body()).isEqualTo("[{\"id\":4},{\"id\":3},{\"id\":2}]");
    assertThat(answer.headers().firstValue("X-WP-TotalPages")).contains("2");
    assertThat(get("comments?per_page=3&page=2&_fields=id").body()).isEqualTo("[{\"id\":1}]");
    assertThat(get("comments?status=hold&_fields=id").body()).isEqualTo("[{\"id\":5}]");
  }

  @Test
  void showsWhatItKnowsOfCommentersToWhoeverEdits() throws Exception {
    JsonNode viewed = json(get("comments/1"));
    JsonNode edited = json(get("comments/1?context=edit"));

    assertThat(viewed.at("/content/raw").isMissingNode()).isTrue();
    assertThat(viewed.has("author_email")).isFalse();
    assertThat(edited.at("/content/raw").asText()).isEqualTo("\"words\"");
    assertThat(edited.has("author_email")).isTrue();
    assertThat(edited.path("date_gmt").asText()).isEqualTo("2026-06-01T11:00:01");
    assertThat(edited.path("date").asText()).isEqualTo("2026-06-01T12:00:01");
  }

  @Test
  void changesAStatusOnceAndFailsAtWhatIsSoAlready() throws Exception {
    HttpResponse<String> held = set(1, "hold");

    assertThat(json(held).path("status").asText()).isEqualTo("hold");
    assertThat(json(held).has("author_ip")).isTrue();
    assertThat(set(1, "hold").statusCode()).isEqualTo(500);
    assertThat(set(9, "hold").body()).contains("rest_comment_invalid_id");
  }

  @Test
  void noticesWhatTheControllerDoesNotKnow() throws Exception {
    get("comments?per_page=101");
    get("comments?since=2026-01-01");
    get("pages");
    set(1, "hidden");

    assertThat(wordpress.violations()).hasSize(4);
  }

  @Test
  void knowsNobodyWithoutThePassword() throws Exception {
    wordpress.letAuthorizationArrive(false);

    assertThat(get("comments").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> get(String query) throws Exception {
    return send(request(query).GET());
  }

  private HttpResponse<String> set(int id, String status) throws Exception {
    return send(
        request("comments/" + id)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"status\":\"" + status + "\"}")));
  }

  private HttpRequest.Builder request(String query) {
    byte[] credentials = WordPressServer.CREDENTIALS.getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(wordpress.address().resolve("/wp-json/wp/v2/" + query))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
