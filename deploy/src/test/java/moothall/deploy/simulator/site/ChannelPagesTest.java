package moothall.deploy.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.channels.TownChannels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The town's pages on other platforms, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelPagesTest {

  private RunningTown town;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    town = new RunningTown(folder);
  }

  @AfterAll
  void stop() {
    town.close();
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
        .noneMatch(it -> it.startsWith("town-"));
  }

  static List<TownChannel> channels() {
    return TownChannels.all();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void isLinkedFromTheFrontPageAndSaysWhatItIs(TownChannel channel) throws Exception {
    String path = "/channels/" + channel.platform();

    assertThat(town.get("/").body())
        .contains("<a href=\"" + path + "\"", ">" + channel.name() + "<");
    HttpResponse<String> page = town.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Simulation", "This is not " + channel.name(), channel.telling())
        .contains("forgotten when Moothall stops", "Bin collection changes")
        .contains("action=\"" + path + "/comments\"", "aria-current=\"page\"")
        .doesNotContain("<style", " style=", "<script>");
  }

  @ParameterizedTest
  @MethodSource("channels")
  void showsWhatAVisitorWritesAndEscapesIt(TownChannel channel) throws Exception {
    String path = "/channels/" + channel.platform();

    HttpResponse<String> answer =
        town.form(
            path + "/comments",
            Map.of("post", "pride-flag", "name", "Jo <b>Example", "text", "<script>alert(1)✓"));

    assertThat(answer.statusCode()).isEqualTo(303);
    String there = answer.headers().firstValue("Location").orElse("");
    assertThat(there).isEqualTo(path + "?posted=pride-flag#pride-flag");
    assertThat(town.get(path + "?posted=pride-flag").body())
        .contains("Your comment has been posted", "&lt;script&gt;alert(1)✓")
        .contains("1 on show, 0 hidden")
        .doesNotContain("<script>alert", "<b>Example");
    assertThat(town.get("/posts/pride-flag").body()).doesNotContain("alert(1)✓");
  }

  @ParameterizedTest
  @CsvSource({
    "facebook, /entry/0/changes/0/value/message",
    "instagram, /entry/0/changes/0/value/text",
    "x, /data/payload/text"
  })
  void tellsMoothallAsThePlatformTells(String platform, String words) throws Exception {
    town.form(
        "/channels/" + platform + "/comments",
        Map.of("post", "council-tax", "name", "Jo Example", "text", "Said on " + platform));

    assertThat(town.heardAt("/channels/" + platform, words)).contains("Said on " + platform);
  }

  @Test
  void keepsWhatWasTypedWhereSomethingIsMissing() throws Exception {
    HttpResponse<String> page =
        town.form(
            "/channels/x/comments", Map.of("post", "pride-flag", "name", "", "text", "Half a"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Enter a name", "Half a", "action=\"/channels/x/comments\"");
  }

  @Test
  void hasNoPageForAnotherPlatform() throws Exception {
    assertThat(town.get("/channels/somewhere").statusCode()).isEqualTo(404);
    assertThat(
            town.form(
                    "/channels/somewhere/comments",
                    Map.of("post", "pride-flag", "name", "A", "text", "B"))
                .statusCode())
        .isEqualTo(404);
  }
}
