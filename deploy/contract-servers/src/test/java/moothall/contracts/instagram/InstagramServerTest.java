package moothall.contracts.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists that a reader will walk through. */
class InstagramServerTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final String FIELDS = "fields=id,text,timestamp,username,from,hidden,parent_id";

  private final HttpClient http = HttpClient.newHttpClient();
  private final InstagramAccount account = new InstagramAccount("17841405726653026", "token");
  private InstagramServer instagram;

  @BeforeEach
  void start() {
    instagram = new InstagramServer(account);
  }

  @AfterEach
  void stop() {
    instagram.close();
  }

  @Test
  void listsFiftyAtATimeNewestFirstWithTheQuestionInTheNextAddress() throws Exception {
    for (int i = 0; i < 120; i++) {
      add("c" + i, null, i);
    }
    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String next = address("m1/comments?" + FIELDS + "&access_token=token");
    while (!next.isEmpty()) {
      JsonNode page = get(next);
      sizes.add(page.path("data").size());
      page.path("data").forEach(it -> ids.add(it.path("id").asText()));
      assertThat(page.path("data").path(0).path("text").asText()).isEqualTo("words");
      next = page.path("paging").path("next").asText();
      next = next.isEmpty() ? next : next + "&access_token=token";
    }

    assertThat(sizes).containsExactly(50, 50, 20);
    assertThat(ids).hasSize(120).doesNotHaveDuplicates().startsWith("c119", "c118").endsWith("c0");
    assertThat(instagram.violations()).isEmpty();
  }

  @Test
  void listsRepliesOnlyWhereTheyAreAskedFor() throws Exception {
    add("top", null, 0);
    add("reply", "top", 1);
    add("deep", "reply", 2);
    String plain = "m1/comments?" + FIELDS + "&access_token=token";
    String whole = plain.replace("parent_id", "parent_id,replies{id,text,parent_id}");

    assertThat(get(address(plain)).path("data")).hasSize(1);
    assertThat(get(address(plain)).path("data").path(0).has("replies")).isFalse();
    JsonNode replies =
        get(address(whole.replace("{", "%7B").replace("}", "%7D"))).at("/data/0/replies/data");
    assertThat(replies).hasSize(2);
    assertThat(replies.path(0).path("id").asText()).isEqualTo("deep");
    assertThat(replies.path(0).path("parent_id").asText()).as("re-parented").isEqualTo("top");
  }

  @Test
  void leavesOutWhatIsHiddenAndSaysNothingOfWhatIsGone() throws Exception {
    add("a", null, 0);
    add("b", null, 1);
    account.setHidden("a", true);
    String list = address("m1/comments?fields=id&access_token=token");

    assertThat(get(list).path("data")).hasSize(1);
    instagram.listHidden(true);
    assertThat(get(list).path("data")).hasSize(2);
    account.remove("b");
    assertThat(get(list).path("data")).hasSize(1);
  }

  @Test
  void listsThePostsOfTheAccountAndOfNoOther() throws Exception {
    add("a", null, 0);

    assertThat(
            get(address("17841405726653026/media?fields=id&access_token=token")).at("/data/0/id"))
        .hasToString("\"m1\"");
    assertThat(get(address("99/media?access_token=token")).at("/error/code").asInt())
        .isEqualTo(100);
    assertThat(get(address("17841405726653026/media?access_token=other")).at("/error/code").asInt())
        .isEqualTo(190);
    assertThat(instagram.violations()).hasSize(1);
  }

  private void add(String id, @Nullable String parent, int seconds) {
    account.add(
        new InstagramComment(
            id, "m1", parent, "7", "resident01", "words", NOON.plusSeconds(seconds)));
  }

  private String address(String path) {
    return instagram.address() + "/" + InstagramServer.VERSION + "/" + path;
  }

  private JsonNode get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return new ObjectMapper()
        .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
