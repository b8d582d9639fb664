package moothall.contracts.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HIDE =
      "{\"business_id\":\"b\",\"video_id\":\"7\",\"comment_id\":\"8\",\"action\":\"HIDE\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final TikTokAccount account =
      new TikTokAccount("b", "first", Instant.parse("2026-11-22T09:00:00Z"));
  private final TikTokServer server = new TikTokServer(account, "id", "secret");
  private String token = "";

  @BeforeEach
  void authorise() throws Exception {
    account.add("7", "8");
    token = refreshed("first").path("data").path("access_token").asText();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hidesAndShowsWhatIsHidden() throws Exception {
    assertThat(status()).isEqualTo("PUBLIC");
    assertThat(post("business/comment/hide/", HIDE).path("code").asInt()).isZero();
    assertThat(status()).isEqualTo("HIDDEN");
    post("business/comment/hide/", HIDE.replace("HIDE", "UNHIDE"));
    assertThat(status()).isEqualTo("PUBLIC");
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void wantsTheVideoNamed() throws Exception {
    JsonNode answer = post("business/comment/hide/", HIDE.replace("\"video_id\":\"7\",", ""));

    assertThat(answer.path("code").asInt()).isEqualTo(40_002);
    assertThat(server.violations()).hasSize(1);
    assertThat(account.isHidden("8")).isFalse();
  }

  @Test
  void replacesARefreshTokenAtEachUseAndEndsAnAccessTokenAfterADay() throws Exception {
    assertThat(refreshed("first").path("code").asInt()).isEqualTo(40_110);
    account.pass(Duration.ofDays(1));

    assertThat(post("business/comment/hide/", HIDE).path("code").asInt()).isEqualTo(40_105);
    assertThat(account.issued()).isOne();
  }

  @Test
  void letsFortyAMinutePass() throws Exception {
    for (int i = 0; i < TikTokAccount.A_MINUTE; i++) {
      assertThat(post("business/comment/hide/", HIDE).path("code").asInt()).isZero();
    }

    assertThat(post("business/comment/hide/", HIDE).path("code").asInt()).isEqualTo(40_100);
    account.pass(Duration.ofMinutes(1));
    assertThat(post("business/comment/hide/", HIDE).path("code").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void answersErrorsWithA200OrWithAStatusOfTheirOwn(boolean underA200) throws Exception {
    server.answerErrorsWithA200(underA200);
    server.next(TikTokFault.NO_PERMISSION);

    HttpResponse<byte[]> answer =
        http.send(
            request("business/comment/hide/").POST(BodyPublishers.ofString(HIDE)).build(),
            BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(underA200 ? 200 : 403);
    assertThat(JSON.readTree(answer.body()).path("code").asInt()).isEqualTo(40_001);
  }

  private String status() throws Exception {
    String path =
        "business/comment/list/?business_id=b&video_id=7&status=ALL&comment_ids="
            + URLEncoder.encode("[\"8\"]", StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
    return JSON.readTree(answer.body())
        .path("data")
        .path("comments")
        .path(0)
        .path("status")
        .asText();
  }

  private JsonNode refreshed(String refresh) throws Exception {
    return post(
        "tt_user/oauth2/refresh_token/",
        "{\"client_id\":\"id\",\"client_secret\":\"secret\",\"grant_type\":\"refresh_token\","
            + "\"refresh_token\":\""
            + refresh
            + "\"}");
  }

  private JsonNode post(String path, String body) throws Exception {
    HttpRequest request = request(path).POST(BodyPublishers.ofString(body)).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "/open_api/v1.3/" + path));
    return token.isEmpty() ? request : request.header("Access-Token", token);
  }
}
