package moothall.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.events.PageRegistered;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.recent.RecentComments;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.service.Secrets;
import moothall.service.tracing.Traces;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every page of this instance's share when it is due, several at a time. */
@Context
@Requires(property = "moothall.ingest.register", notEquals = "in-memory")
@Requires(property = "moothall.ingest.polling.enabled", notEquals = "false")
final class PollingLoop {

  private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration BUSY = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int AT_A_TIME = 8;

  /** So that our place in the group is kept though every platform is silent. */
  private static final int MOST_IN_TURN = 64;

  private final KafkaConnection kafka;
  private final AvroSerdes serdes;
  private final Traces traces;
  private final MeterRegistry meters;
  private final PageRegister pages;
  private final RecentComments recent;
  private final PollingNotes notes;
  private final PagePoller poller;
  private final Map<String, CommentListing> listings;
  private final Map<String, PageState> states = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean closing;

  PollingLoop(
      KafkaConnection kafka,
      AvroSerdes serdes,
      Traces traces,
      PageRegister pages,
      RecentComments recent,
      Secrets secrets,
      PollingNotes notes,
      PollingConfig config,
      Clock clock,
      MeterRegistry meters,
      List<CommentListing> listings) {
    this.kafka = kafka;
    this.serdes = serdes;
    this.traces = traces;
    this.meters = meters;
    this.pages = pages;
    this.recent = recent;
    this.notes = notes;
    this.poller = new PagePoller(secrets, recent, notes, config, clock);
    this.listings =
        listings.stream()
            .collect(Collectors.toUnmodifiableMap(CommentListing::platform, Function.identity()));
    this.thread = Thread.ofPlatform().daemon().name("moothall-polling").unstarted(this::run);
    thread.start();
  }

  private void run() {
    while (!closing) {
      try {
        if (anythingToAsk() && recent.awaitCaughtUp(IDLE)) {
          askUntilClosed();
        } else {
          Thread.sleep(IDLE);
        }
      } catch (KafkaException e) {
        LOG.warn("pages cannot be asked just now: {}", e.getClass().getSimpleName());
        pause();
      } catch (RuntimeException e) {
        LOG.error("asking pages failed with {}, and begins again", e.getClass().getSimpleName());
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void askUntilClosed() throws InterruptedException {
    try (CursorShare share = new CursorShare(kafka, serdes, traces, meters);
        ExecutorService askers =
            Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().name("asking").factory())) {
      boolean busy = false;
      while (!closing) {
        share.attend(busy ? BUSY : IDLE);
        busy = ask(share, askers);
      }
    }
  }

  /** Pages that came or went since are noticed here. */
  private boolean ask(CursorShare share, ExecutorService askers) throws InterruptedException {
    List<Future<?>> asked = new ArrayList<>();
    for (PageRegistered page : pages.all()) {
      CommentListing listing = listings.get(page.getPlatform());
      if (listing == null || !PageRegister.isApproved(page) || !share.holds(page.getPageId())) {
        notes.askedElsewhere(page);
        continue;
      }
      PageState state = states.computeIfAbsent(page.getPageId(), _ -> new PageState());
      if (asked.size() < MOST_IN_TURN
          && poller.isDue(share.cursor(page.getPageId()), state, listing.interval())) {
        asked.add(askers.submit(() -> poller.step(listing, page, share, state, () -> closing)));
      }
    }
    for (Future<?> each : asked) {
      await(each);
    }
    return !asked.isEmpty();
  }

  private void await(Future<?> each) throws InterruptedException {
    try {
      each.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException kafkas) {
        throw kafkas;
      }
      // Whatever is one page's own fault, its poller has dealt with.
      LOG.error(
          "asking pages failed with {}",
          (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
      pause();
    }
  }

  private boolean anythingToAsk() {
    return pages.all().stream()
        .anyMatch(
            page -> PageRegister.isApproved(page) && listings.containsKey(page.getPlatform()));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() throws InterruptedException {
    closing = true;
    thread.join(Duration.ofSeconds(15));
  }
}
