package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.events.PageRegistered;
import moothall.events.PollRound;
import moothall.ingest.HandMovedClock;
import moothall.ingest.IngestBench;
import moothall.ingest.pages.PageRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageGaugesOfAskingTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final AtomicInteger TESTS = new AtomicInteger();

  @TempDir static Path folder;
  private static IngestBench bench;

  /** Another page for each test: what was noted of it lasts. */
  private final String town = "town-" + TESTS.incrementAndGet();

  private final HandMovedClock clock = new HandMovedClock(NOON);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Map<String, Instant> known = new HashMap<>();
  private PageGaugesOfAsking gauges;

  @BeforeAll
  static void start() throws Exception {
    bench = new IngestBench(folder, Map.of());
  }

  @BeforeEach
  void watch() {
    gauges =
        new PageGaugesOfAsking(
            register(
                page(town, "facebook", "APPROVED"),
                page("site", "website", "APPROVED"),
                page("not-yet", "facebook", "PROPOSED")),
            bench.bean(PollingNotes.class),
            bench.bean(PollingConfig.class),
            List.of(new ScriptedListing()),
            Optional.of(page -> Optional.ofNullable(known.get(page))),
            clock,
            meters);
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void countFromTheStartForAPageThatWasNeverReadCompletely() {
    gauges.refresh();
    clock.pass(Duration.ofMinutes(30));
    gauges.refresh();

    assertThat(value("moothall.page.last.listed")).isEqualTo(1800);
    assertThat(value("moothall.page.overdue")).isEqualTo(1800 - interval());
  }

  @Test
  void sayWhatWasKnownBeforeTheServiceWasStartedAgain() {
    known.put(town, NOON.minus(Duration.ofHours(2)));

    gauges.refresh();

    assertThat(value("moothall.page.last.listed")).isEqualTo(7200);
    assertThat(value("moothall.page.overdue")).isEqualTo(7200 - interval());
  }

  @Test
  void goByTheNewestLookWhoeverMadeIt() {
    bench
        .bean(PollingNotes.class)
        .complete(
            page(town, "facebook", "APPROVED"),
            3,
            new PollRound(NOON.minusSeconds(60), NOON, true, null));
    known.put(town, NOON.minusSeconds(10));
    gauges.refresh();
    assertThat(value("moothall.page.last.listed")).isEqualTo(10);

    known.put(town, NOON.minusSeconds(90));
    gauges.refresh();

    assertThat(value("moothall.page.last.listed")).isEqualTo(60);
    assertThat(value("moothall.page.overdue")).isEqualTo(Math.max(0, 60 - interval()));
  }

  @Test
  void sayNothingOfPagesThatAreNotAsked() {
    gauges.refresh();

    assertThat(meters.find("moothall.page.overdue").gauges())
        .extracting(gauge -> gauge.getId().getTag("page"))
        .containsExactly(town);
  }

  private double value(String name) {
    Gauge gauge = meters.get(name).tag("page", town).gauge();
    return gauge.value();
  }

  private static double interval() {
    return new ScriptedListing().interval().toSeconds();
  }

  private static PageRegistered page(String id, String platform, String status) {
    return PageRegistered.newBuilder()
        .setPageId(id)
        .setCouncilId("ambermere")
        .setPlatform(platform)
        .setName("Ambermere Borough Council")
        .setStatus(status)
        .build();
  }

  private static PageRegister register(PageRegistered... pages) {
    return new PageRegister() {
      @Override
      public Optional<PageRegistered> find(String pageId) {
        return all().stream().filter(it -> it.getPageId().equals(pageId)).findFirst();
      }

      @Override
      public Optional<PageRegistered> findByAccount(String platform, String account) {
        return Optional.empty();
      }

      @Override
      public Collection<PageRegistered> all() {
        return List.of(pages);
      }
    };
  }
}
