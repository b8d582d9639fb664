package moothall.deploy.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import moothall.service.WebhookSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Moothall does to the website, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackTest {

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
  void aHiddenCommentIsSimplyNotThereUntilItIsBroughtBack() throws Exception {
    RunningTown.Own own =
        town.post("flood-defences", "Bert Ogden", "It will still leak, the canary said");

    assertThat(town.patch(own.id(), RunningTown.status(own.id(), "hidden", "a-1")).body())
        .contains("\"hidden\"", own.id());
    assertThat(town.get("/posts/flood-defences").body())
        .doesNotContain(own.id(), "the canary said");
    assertThat(town.get("/").body()).doesNotContain(own.id());

    assertThat(town.patch(own.id(), RunningTown.status(own.id(), "visible", "a-2")).statusCode())
        .isEqualTo(200);
    assertThat(town.get("/posts/flood-defences").body()).contains(own.id(), "the canary said");
  }

  @Test
  void answersTheSameCallbackTwiceAndJournalsItOnce() throws Exception {
    RunningTown.Own own = town.post("pride-flag", "Olly Finch", "Happy Pride");

    HttpResponse<String> first =
        town.patch(own.id(), RunningTown.status(own.id(), "hidden", "a-1"));
    HttpResponse<String> again =
        town.patch(own.id(), RunningTown.status(own.id(), "hidden", "a-1"));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    List<String> lines =
        town.get("/callback/journal").body().lines().filter(it -> it.contains(own.id())).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("\"from\":\"visible\"", "\"to\":\"hidden\"", "\"actionId\":\"a-1\"", "\"time\"");
  }

  @Test
  void readsTheStatusBackForWhoeverSignsThePath() throws Exception {
    RunningTown.Own own = town.post("pride-flag", "Olly Finch", "Happy Pride again");
    String path = "/callback/comments/" + own.id();

    assertThat(town.signedGet(path, path).body()).contains("\"visible\"");
    town.patch(own.id(), RunningTown.status(own.id(), "hidden", "a-1"));
    assertThat(town.signedGet(path, path).body()).contains("\"hidden\"");
    assertThat(town.signedGet(path, "/callback/comments/another").statusCode()).isEqualTo(401);
    assertThat(town.get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void deletesForGoodAndAnswersTheSameAgain() throws Exception {
    RunningTown.Own own = town.post("flood-defences", "Bert Ogden", "To be deleted, canary");
    String path = "/callback/comments/" + own.id();
    String deletion = RunningTown.status(own.id(), "deleted", "a-1");

    assertThat(town.patch(own.id(), deletion).body()).contains("\"deleted\"", own.id());
    assertThat(town.patch(own.id(), deletion).body()).contains("\"deleted\"");

    assertThat(town.get("/posts/flood-defences").body()).doesNotContain("To be deleted, canary");
    assertThat(town.signedGet(path, path).statusCode()).isEqualTo(404);
    assertThat(town.patch(own.id(), RunningTown.status(own.id(), "visible", "a-2")).statusCode())
        .isEqualTo(404);
    assertThat(town.get("/comments/" + own.id() + "?key=" + own.key()).statusCode()).isEqualTo(404);
    assertThat(town.get("/callback/journal").body()).contains("\"to\":\"deleted\"");
  }

  @Test
  void showsTheCouncilsReplyBelowTheCommentOnce() throws Exception {
    RunningTown.Own own = town.post("flood-defences", "Bert Ogden", "When does it begin?");
    String path = "/callback/comments/" + own.id() + "/replies/a-1";
    assertThat(town.signedGet(path, path).statusCode()).isEqualTo(404);

    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer =
          town.put(path, RunningTown.reply(own.id(), "On Monday <b>at 8</b>", "a-1"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"published\"", own.id());
    }

    assertThat(town.signedGet(path, path).body()).contains("\"published\"", own.id());
    assertThat(town.get("/posts/flood-defences").body())
        .containsOnlyOnce("On Monday &lt;b&gt;at 8&lt;/b&gt;");
    String nobody = "/callback/comments/amb-nobody/replies/a-1";
    assertThat(town.put(nobody, RunningTown.reply("amb-nobody", "Hello", "a-1")).statusCode())
        .isEqualTo(404);
    assertThat(town.put(path, RunningTown.reply(own.id(), " ", "a-1")).body()).contains("text");
    assertThat(town.put(path, RunningTown.reply(own.id(), "Hello", "a-2")).body())
        .contains("not the one in the path");
    assertThat(town.put(path, "[").statusCode()).isEqualTo(400);
    assertThat(town.get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesCallbacksThatAreForgedMalformedOrForNothing() throws Exception {
    RunningTown.Own own = town.post("pride-flag", "Olly Finch", "Happy Pride once more");

    HttpResponse<String> forged =
        town.patch(
            own.id(),
            RunningTown.status(own.id(), "hidden", "a-1"),
            WebhookSignature.of(new byte[] {1}, RunningTown.SECRET));
    assertThat(forged.statusCode()).isEqualTo(401);
    assertThat(forged.body()).contains(WebhookSignature.HEADER, "expected");
    assertThat(town.patch(own.id(), "{\"status\":").statusCode()).isEqualTo(400);
    assertThat(town.patch(own.id(), "").statusCode()).isEqualTo(400);
    assertThat(town.patch(own.id(), "[]").statusCode()).isEqualTo(400);
    assertThat(town.patch(own.id(), RunningTown.status(own.id(), "burnt", "a-1")).body())
        .contains("hidden, visible or deleted");
    assertThat(town.patch(own.id(), RunningTown.status(own.id(), "hidden", "")).body())
        .contains("actionId");
    assertThat(town.patch(own.id(), RunningTown.status("amb-other", "hidden", "a-1")).body())
        .contains("not the id in the path");
    assertThat(
            town.patch("amb-nobody", RunningTown.status("amb-nobody", "hidden", "a-1"))
                .statusCode())
        .isEqualTo(404);
    assertThat(town.get("/posts/pride-flag").body()).contains(own.id());
  }
}
