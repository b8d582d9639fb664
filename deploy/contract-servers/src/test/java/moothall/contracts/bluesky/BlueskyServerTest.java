package moothall.contracts.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final BlueskyPost.Author COUNCIL =
      new BlueskyPost.Author("did:plc:ambermereboroughcouncil2", "ambermere.example", "Ambermere");
  private static final BlueskyPost.Author JO =
      new BlueskyPost.Author("did:plc:joexamplejoexamplejoexam", "jo.example", "Jo Example");

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final BlueskyNetwork network = new BlueskyNetwork(COUNCIL);
  private final BlueskyServer server = new BlueskyServer(network, "a-b-c", now::get);
  private final BlueskyPost thread = BlueskyPost.of(COUNCIL, "3l3root", "Bins.", NOON);
  private final BlueskyPost answer = thread.answered(JO, "3l4a", "words", NOON);

  BlueskyServerTest() {
    network.put(thread);
    network.put(answer);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void writesAGateOnlyIfItIsWhatItWasReadAs() throws Exception {
    String token = signedIn().path("accessJwt").asText();

    assertThat(put(token, null, answer.uri()).path("uri").asText()).endsWith("threadgate/3l3root");
    assertThat(put(token, null).path("error").asText()).isEqualTo("InvalidSwap");
    JsonNode gate = get("com.atproto.repo.getRecord?" + gateOf("3l3root"), token);
    assertThat(network.isHidden(answer.uri())).isTrue();
    assertThat(put(token, gate.path("cid").asText()).has("cid")).isTrue();
    assertThat(network.isHidden(answer.uri())).isFalse();
    assertThat(server.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301})
  void hidesThreeHundredAtMost(int many) throws Exception {
    String token = signedIn().path("accessJwt").asText();
    String[] hidden = new String[many];
    for (int i = 0; i < many; i++) {
      hidden[i] = "at://did:plc:x/app.bsky.feed.post/" + i;
    }

    assertThat(put(token, null, hidden).has("cid")).isEqualTo(many == 300);
    assertThat(server.violations()).hasSize(many - 300);
  }

  @Test
  void endsSessionsAndLetsEachBeRenewedOnce() throws Exception {
    JsonNode session = signedIn();
    String list = "app.bsky.notification.listNotifications?reasons=reply&limit=100";
    assertThat(get(list, session.path("accessJwt").asText()).path("notifications")).hasSize(1);
    now.set(NOON.plus(Duration.ofHours(2)));

    assertThat(get(list, session.path("accessJwt").asText()).path("error").asText())
        .isEqualTo("ExpiredToken");
    String refresh = session.path("refreshJwt").asText();
    assertThat(renewed(refresh).has("accessJwt")).isTrue();
    assertThat(renewed(refresh).path("error").asText()).isEqualTo("InvalidToken");
  }

  @Test
  void tellsOfFourLevelsAndOfNothingBelowAHiddenAnswer() throws Exception {
    String token = signedIn().path("accessJwt").asText();
    BlueskyPost below = answer;
    for (int level = 2; level <= 6; level++) {
      below = below.answered(JO, "3l4a" + level, "level " + level, NOON);
      network.put(below);
    }
    String list = "app.bsky.notification.listNotifications?reasons=reply&limit=100";

    assertThat(get(list, token).path("notifications")).hasSize(4);
    put(token, null, answer.uri());
    assertThat(get(list, token).path("notifications")).hasSize(1);
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    String token = signedIn().path("accessJwt").asText();

    get("app.bsky.feed.searchPosts?q=bins", token);
    get("app.bsky.feed.getPostThread?uri=" + answer.uri() + "&depth=1001&parentHeight=0", token);

    assertThat(server.violations()).hasSize(2);
  }

  private JsonNode signedIn() throws IOException, InterruptedException {
    String body = "{\"identifier\":\"" + COUNCIL.did() + "\",\"password\":\"a-b-c\"}";
    return sent(
        request("com.atproto.server.createSession", "").POST(BodyPublishers.ofString(body)));
  }

  private JsonNode renewed(String token) throws IOException, InterruptedException {
    return sent(request("com.atproto.server.refreshSession", token).POST(BodyPublishers.noBody()));
  }

  private JsonNode get(String methodAndQuery, String token)
      throws IOException, InterruptedException {
    return sent(request(methodAndQuery, token));
  }

  private JsonNode put(String token, @Nullable String swap, String... hidden)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("repo", COUNCIL.did()).put("rkey", "3l3root");
    body.put("collection", "app.bsky.feed.threadgate").put("swapRecord", swap);
    ObjectNode gate = body.putObject("record").put("$type", "app.bsky.feed.threadgate");
    gate.put("post", thread.uri()).put("createdAt", NOON.toString());
    for (String each : hidden) {
      gate.withArray("hiddenReplies").add(each);
    }
    return sent(
        request("com.atproto.repo.putRecord", token)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private static String gateOf(String rkey) {
    return "repo=" + COUNCIL.did() + "&collection=app.bsky.feed.threadgate&rkey=" + rkey;
  }

  private HttpRequest.Builder request(String methodAndQuery, String token) {
    URI uri = URI.create(server.address() + "/xrpc/" + methodAndQuery);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    return JSON.readTree(answer.body());
  }
}
