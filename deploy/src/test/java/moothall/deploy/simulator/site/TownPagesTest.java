package moothall.deploy.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What residents see and do, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownPagesTest {

  private RunningTown town;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    town = new RunningTown(folder);
  }

  @AfterAll
  void stop() {
    town.close();
  }

  @Test
  void welcomesWithNewsAFormAndTheDemoBar() throws Exception {
    HttpResponse<String> page = town.get("/");

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
    assertThat(town.get("/assets/town.css").statusCode()).isEqualTo(200);
    assertThat(town.get("/assets/town.js").statusCode()).isEqualTo(200);
    assertThat(town.get("/assets/ambermere.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void showsWhatAResidentPostsAndTellsMoothall() throws Exception {
    RunningTown.Own own =
        town.post("bin-collections", "Moira Skene", "Can coloured paper go in with white? ✓");

    assertThat(town.ingest().awaitRequest().signed()).isTrue();
    assertThat(town.get("/posts/bin-collections").body()).contains(own.id(), "coloured paper", "✓");
    assertThat(town.get("/").body()).contains(own.id());
  }

  @Test
  void escapesHostileWords() throws Exception {
    RunningTown.Own own =
        town.post(
            "council-tax", "<b onclick=x>Bob</b>", "</p><script>alert(1)</script>\"'&amp; ${7*7}");

    String page = town.get("/posts/council-tax").body();
    String form = town.get("/comments/" + own.id() + "?key=" + own.key()).body();

    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b onclick=x&gt;Bob", "&amp;amp; ${7*7}")
        .doesNotContain("<script>alert", "<b onclick");
    assertThat(form).contains("&lt;/p&gt;&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void letsAResidentChangeAndRemoveTheirOwnCommentOnly() throws Exception {
    RunningTown.Own own = town.post("christmas-lights", "Dot Pickering", "Call it Winter");

    assertThat(
            town.form("/comments/" + own.id() + "/edit", Map.of("key", "x", "text", "y"))
                .statusCode())
        .isEqualTo(404);
    town.form(
        "/comments/" + own.id() + "/edit", Map.of("key", own.key(), "text", "Call it Christmas"));
    assertThat(town.get("/posts/christmas-lights").body())
        .contains("Call it Christmas", "(edited)")
        .doesNotContain("Call it Winter");

    town.form("/comments/" + own.id() + "/remove", Map.of("key", own.key()));
    assertThat(town.get("/posts/christmas-lights").body()).doesNotContain(own.id());
    assertThat(town.patch(own.id(), RunningTown.status(own.id(), "hidden", "a-1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
    HttpResponse<String> page =
        town.form("/comments", Map.of("post", "pride-flag", "name", " ", "text", "Half a thought"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Enter a name", "Half a thought");
    assertThat(town.form("/comments", Map.of("name", "A", "text", "B")).body())
        .contains("Choose what");
    assertThat(
            town.form(
                    "/comments",
                    Map.of("post", "pride-flag", "name", "A", "text", "x".repeat(2001)))
                .body())
        .contains("2000 characters");
  }

  @Test
  void takesNoFormFromAnotherSite() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(town.address("/comments"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("post=pride-flag&name=A&text=forged-canary"))
            .build();

    assertThat(town.send(request).statusCode()).isEqualTo(403);
    assertThat(town.get("/posts/pride-flag").body()).doesNotContain("forged-canary");
  }

  @Test
  void isSeenByOperationsWithoutSigningIn() throws Exception {
    assertThat(town.get("/health").body()).contains("UP");
    assertThat(town.get("/prometheus").body()).contains("moothall_town_waiting");
  }

  @Test
  void hasAPageForWhatIsNotThere() throws Exception {
    assertThat(town.get("/posts/no-such-post").statusCode()).isEqualTo(404);
    assertThat(town.get("/posts/no-such-post").body()).contains("Page not found", "</html>");
  }
}
