package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.http.sse.Event;
import io.micronaut.security.authentication.Authentication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import moothall.escalation.Council;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.SessionStanding;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.reading.LiveReader;
import moothall.escalation.web.Browser;
import moothall.service.Ending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

final class LiveTest {

  private static final Council COUNCIL = Council.assemble();
  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** In seconds; a stream that nobody ends goes on for five minutes. */
  private static final int FAR_SHORTER_THAN_A_STREAM = 60;

  @AfterAll
  static void stop() {
    COUNCIL.close();
    SERVICE.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"DPO", "HR", "OPERATIONS", "ADMINISTRATOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void showsInEveryFormOnlyWhatWaitsWhereTheRoleMayLook(Role role) {
    for (String path : List.of("/live", "/live/rows?after=0", "/api/live", "/api/live?after=0")) {
      String body = ask(COUNCIL.service, role, path);
      for (Queue queue : Queue.values()) {
        assertThat(body.contains(COUNCIL.commentIn(queue)))
            .as(role + ": " + path + " in " + queue)
            .isEqualTo(role.queues().contains(queue));
        if (queue != Queue.ORDINARY) {
          assertThat(body).doesNotContain(Council.words(queue).substring(4));
        }
      }
    }
    List<String> stream = follow(COUNCIL.service, role, "/live/stream", 0, "totals");
    for (Queue queue : Queue.values()) {
      assertThat(String.join("\n", stream).contains(COUNCIL.commentIn(queue)))
          .as(role + ": stream in " + queue)
          .isEqualTo(role.queues().contains(queue));
    }
    assertThat(ask(COUNCIL.service, role, "/live"))
        .contains("Received in 15 min</dt><dd>" + role.queues().size() + "<");
  }

  @Test
  void filtersByPagePlatformCategoryAndOutcome() {
    take(harmless().on("website:town-news:f-1").saying("Words on the website"));
    take(harmless().on("facebook:fb-page:f-2").saying("Words on Facebook"));
    take(hateful().on("website:town-news:f-3").saying("Words that were hidden"));
    Browser browser = new Browser(SERVICE);
    browser.signInAs("asha");

    assertThat(browser.get("/live?platform=facebook").body())
        .contains("f-2\"")
        .doesNotContain("f-1\"", "f-3\"");
    assertThat(browser.get("/live?page=town-news").body())
        .contains("f-1\"", "f-3\"")
        .doesNotContain("f-2\"");
    assertThat(browser.get("/live?category=HATE_RACE").body())
        .contains("f-3\"")
        .doesNotContain("f-1\"", "f-2\"");
    assertThat(browser.get("/live?outcome=NOTHING_FOUND").body())
        .contains("f-1\"", "f-2\"")
        .doesNotContain("f-3\"");
    assertThat(browser.get("/live/rows?after=0&outcome=ASKED").body())
        .contains("f-3\"")
        .doesNotContain("f-1\"", "f-2\"");
    assertThat(browser.getJson("/api/live?outcome=WRONG").statusCode()).isEqualTo(400);
    assertThat(browser.getJson("/api/live?limit=0").body()).contains("expected: 1 to 200");
    assertThat(browser.getJson("/api/live?after=-1").body()).contains("expected: a mark");
  }

  @Test
  void masksWhatWasFoundAndShowsWhatWasNot() {
    take(harmless().on("website:town-news:m-1").saying("A harmless sentence"));
    take(hateful().on("website:town-news:m-2").saying("A masked sentence"));
    Browser browser = new Browser(SERVICE);
    browser.signInAs("asha");

    String page = browser.get("/live").body();

    String harmless = page.substring(page.indexOf("m-1\""));
    assertThat(harmless.substring(0, harmless.indexOf("A harmless sentence")))
        .doesNotContain("<details");
    String masked = page.substring(page.indexOf("m-2\""));
    assertThat(masked.substring(0, masked.indexOf("sked sentence"))).contains("<details", "rule");
  }

  @Test
  void raisesAReferralAboutACommentInWhichNothingWasFound() {
    take(harmless().on("website:town-news:r-1"));
    Browser browser = new Browser(SERVICE);
    browser.signInAs("asha");

    HttpResponse<String> raised =
        browser.post(
            "/live/referrals",
            "comment",
            "website:town-news:r-1",
            "type",
            "OTHER_CRIME",
            "reason",
            "He meant it.");

    assertThat(raised.statusCode()).isEqualTo(303);
    assertThat(browser.get("/live").body()).contains("waits for a person");
    assertThat(browser.post("/live/referrals", "comment", "x", "type", "?").body())
        .contains("Choose what kind");
    assertThat(
            browser
                .post(
                    "/live/referrals",
                    "comment",
                    "website:town-news:none",
                    "type",
                    "OTHER_CRIME",
                    "reason",
                    "Why not.")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void beginsAgainWhereTheLastEventWas() {
    take(harmless().on("website:town-news:s-1"));
    take(harmless().on("website:town-news:s-2"));
    List<String> first = follow(SERVICE, null, "/live/stream", 0, "s-2\"");
    long mark = mark(first);

    take(harmless().on("website:town-news:s-3"));
    String again = String.join("\n", follow(SERVICE, null, "/live/stream?after=0", mark, "s-3\""));

    assertThat(again).contains("event: comment");
    assertThat(again.lines().filter(it -> it.startsWith("event: comment"))).hasSize(1);
  }

  @Test
  void whatWasCommittedLateIsShownLate() throws Exception {
    take(harmless().on("website:town-news:l-1"));
    try (Connection slow = DriverManager.getConnection(SERVICE.jdbcUrl())) {
      slow.setAutoCommit(false);
      slow.createStatement()
          .executeUpdate(
              """
              insert into inbox (verdict_id, comment_id, version, council_id, page_id, is_none,
                judgement, raw, received_at)
              select 'late', 'website:town-news:l-late', version, council_id, page_id, is_none,
                convert_to(replace(convert_from(judgement, 'UTF8'), ':l-1', ':l-late'), 'UTF8'),
                raw, received_at
              from inbox where comment_id = 'website:town-news:l-1'
              """);
      take(harmless().on("website:town-news:l-2"));
      List<String> before = follow(SERVICE, null, "/live/stream", 0, "l-2\"");
      assertThat(String.join("\n", before)).doesNotContain("l-late");

      slow.commit();

      String after =
          String.join("\n", follow(SERVICE, null, "/live/stream", mark(before), "l-late"));
      assertThat(after).contains("l-late");
    }
  }

  @Test
  void residentsCannotWriteAnEventOfTheirOwn() {
    take(
        harmless()
            .on("website:town-news:e-1")
            .saying("a\r\revent: gone\rdata: 1\n\nevent: gone\ndata: 2\r\nid: 99999"));

    List<String> stream = follow(SERVICE, null, "/live/stream", 0, "e-1\"");

    assertThat(stream).noneMatch(it -> it.startsWith("event: gone") || it.startsWith("id: 99999"));
    assertThat(String.join("\n", stream)).contains("&#13;");
  }

  @Test
  void tellsOfAChangeAndOfWhatHasMovedOutOfSight() {
    take(hateful().on("website:town-news:g-1").asking("HIDE", "ESCALATE"));
    Browser browser = new Browser(SERVICE);
    browser.signInAs("asha");
    String row = browser.get("/live").body();
    String arrival =
        row.substring(0, row.indexOf("g-1\"")).replaceAll("(?s).*id=\"live-(\\d+)\".*", "$1");
    List<String> stream =
        follow(
            SERVICE,
            null,
            "/live/stream?after=" + Long.MAX_VALUE / 2,
            0,
            "event: gone",
            () ->
                browser.post(
                    "/live/referrals",
                    "comment",
                    "website:town-news:g-1",
                    "type",
                    "TERRORISM",
                    "reason",
                    "Looks like it."));

    assertThat(stream).contains("event: change").contains("data: " + arrival);
    assertThat(browser.get("/live").body()).doesNotContain("g-1\"");
  }

  @Test
  @Timeout(FAR_SHORTER_THAN_A_STREAM)
  void logsNothingWhenAStreamIsLeft() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("reactor.core.publisher.Operators");
    log.start();
    logger.addAppender(log);

    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        Stream<Event<String>> events = stream(new Ending(), workers).toStream()) {
      assertThat(events.findFirst()).isPresent();
    } finally {
      logger.detachAppender(log);
    }

    assertThat(log.list).isEmpty();
  }

  @Test
  @Timeout(FAR_SHORTER_THAN_A_STREAM)
  void endsOnceTheServiceHasBegunToEnd() {
    Ending ending = new Ending();

    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        Stream<Event<String>> events = stream(ending, workers).toStream()) {
      assertThat(events.peek(_ -> ending.begin()).toList()).isNotEmpty();
    }
  }

  private static Flux<Event<String>> stream(Ending ending, ExecutorService workers) {
    LiveStream stream =
        new LiveStream(
            SERVICE.bean(LiveReader.class),
            SERVICE.bean(LiveRows.class),
            SERVICE.bean(Viewers.class),
            SERVICE.bean(SessionStanding.class),
            workers,
            ending);
    return Flux.from(
        stream.follow(
            new LiveFilter("", "", "", ""),
            null,
            0,
            Authentication.build("asha"),
            new Viewer("asha", Set.of(Role.MODERATOR))));
  }

  private static long mark(List<String> stream) {
    return stream.stream()
        .filter(it -> it.startsWith("id: "))
        .mapToLong(it -> Long.parseLong(it.substring(4)))
        .max()
        .orElseThrow();
  }

  private static List<String> follow(
      EscalationUnderTest service,
      @org.jspecify.annotations.Nullable Role role,
      String path,
      long last,
      String until) {
    return follow(service, role, path, last, until, () -> {});
  }

  /** Reads the stream up to the end of the event in which the words stand. */
  private static List<String> follow(
      EscalationUnderTest service,
      @org.jspecify.annotations.Nullable Role role,
      String path,
      long last,
      String until,
      Runnable meanwhile) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .header(
                "Authorization", "Bearer " + (role == null ? token(service) : Council.token(role)))
            .header("Accept", "text/event-stream");
    if (last > 0) {
      request.header("Last-Event-ID", "" + last);
    }
    List<String> lines = new ArrayList<>();
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
      try (BufferedReader in =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        boolean found = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (lines.isEmpty()) {
            Thread.ofVirtual().start(meanwhile);
          }
          lines.add(line);
          found |= line.contains(until);
          if (found && line.startsWith("id:")) {
            return lines;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("the stream ended before: " + until);
  }

  private static String token(EscalationUnderTest service) {
    try {
      return java.nio.file.Files.readAllLines(service.folder().resolve("first.txt")).stream()
          .filter(line -> line.startsWith("api "))
          .map(line -> line.split(" +", -1)[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ask(EscalationUnderTest service, Role role, String path) {
    Browser browser = new Browser(service);
    return browser
        .send(browser.request(path).header("Authorization", "Bearer " + Council.token(role)).GET())
        .body();
  }

  private static void take(Sketch sketch) {
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }
}
