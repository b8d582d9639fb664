package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.deploy.FreePorts;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.channels.TownChannels;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.platforms.Act;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer starts it: what is vile goes from every page that can hide. */
class DemoTownTest {

  private static final String VILE = "immigrants are vermin, wipe them out, says ";
  private static final String FINE = "Lovely lights this year, says ";
  private static final Pattern COUNTED =
      Pattern.compile("id=\"counted-christmas-lights\"[^>]*>[0-9]+ on show, ([0-9]+) hidden<");
  private static final List<TownChannel> WHERE_HIDING_IS_OFFERED =
      TownChannels.all().stream()
          .filter(it -> PlatformsFile.shipped().find(it.platform()).orElseThrow().does(Act.HIDE))
          .toList();
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Ports ports = FreePorts.find();

  @Test
  void whatIsVileGoesFromEveryPageAndTheNextRunBeginsThereAnew() throws Exception {
    Home home = new Home(folder.resolve("home"));
    try (Standalone running = Standalone.start(home, ports, true, (what, time) -> {})) {
      assertThat(running).isNotNull();
      whatIsVileGoesFromEveryPage();
      whatAPersonShowsAgainComesBack(new ModeratorByProgram(home, ports));
      noPageLacksASecret();
    }
    assertThat(threadsOfTheTown()).isEmpty();

    try (Standalone again = Standalone.start(home, ports, true, (what, time) -> {})) {
      assertThat(again).isNotNull();
      for (TownChannel channel : TownChannels.all()) {
        assertThat(page(channel)).doesNotContain(FINE + channel.pageId());
      }
      whatIsVileGoesFromEveryPage();
    }
  }

  /** The same words in every run, which no run must take for a redelivery of another's. */
  private void whatIsVileGoesFromEveryPage() throws Exception {
    for (TownChannel channel : TownChannels.all()) {
      write(channel, VILE + channel.pageId());
      write(channel, FINE + channel.pageId());
      assertThat(page(channel)).contains(FINE + channel.pageId());
    }
    Records records = new Records(ports);
    for (TownChannel channel : WHERE_HIDING_IS_OFFERED) {
      Await.until(
          "it is hidden on " + channel.name(),
          SOON,
          () -> !page(channel).contains(VILE + channel.pageId()));
      assertThat(page(channel)).contains(FINE + channel.pageId());
      // Gone because it was hidden there, and not for want of room.
      assertThat(hiddenOnThePost(channel)).isPositive();
      assertThat(
              records.count(
                  "referral WHERE type = 'HATE_CRIME' AND comment_id LIKE '%:"
                      + channel.pageId()
                      + ":%'"))
          .isPositive();
    }
    assertThat(WHERE_HIDING_IS_OFFERED).hasSizeGreaterThan(3);
    for (TownChannel channel : TownChannels.all()) {
      if (!WHERE_HIDING_IS_OFFERED.contains(channel)) {
        assertThat(page(channel)).contains(VILE + channel.pageId());
      }
    }
  }

  private void whatAPersonShowsAgainComesBack(ModeratorByProgram moderator) throws Exception {
    for (TownChannel channel : WHERE_HIDING_IS_OFFERED) {
      String words = VILE + channel.pageId();
      Await.until("its case is there", SOON, () -> moderator.showsAgain(channel.pageId(), words));
      Await.until(
          "it is shown again on " + channel.name(), SOON, () -> page(channel).contains(words));
    }
  }

  /** Or the page of operations calls somebody where nothing is wrong. */
  private void noPageLacksASecret() throws Exception {
    for (int service : new int[] {ports.ingest(), ports.console()}) {
      for (TownChannel channel : TownChannels.all()) {
        String lacks = "moothall_page_secret_missing{page=\"" + channel.pageId() + "\"} ";
        Await.until(
            "it is known of " + channel.name(), SOON, () -> metrics(service).contains(lacks));
        assertThat(metrics(service)).contains(lacks + "0.0");
      }
    }
  }

  private String metrics(int port) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/prometheus");
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private int hiddenOnThePost(TownChannel channel) throws Exception {
    Matcher counted = COUNTED.matcher(page(channel));
    assertThat(counted.find()).isTrue();
    return Integer.parseInt(counted.group(1));
  }

  private void write(TownChannel channel, String words) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(channel, "/comments"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "post=christmas-lights&name=Jo+Example&text=" + words.replace(' ', '+')))
            .build();
    HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private String page(TownChannel channel) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address(channel, "")).build(), BodyHandlers.ofString())
        .body();
  }

  private URI address(TownChannel channel, String path) {
    return URI.create(
        "http://127.0.0.1:" + ports.town() + "/channels/" + channel.platform() + path);
  }

  private static List<String> threadsOfTheTown() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(it -> it.startsWith("town-") || it.startsWith("HTTP-Dispatcher"))
        .toList();
  }
}
