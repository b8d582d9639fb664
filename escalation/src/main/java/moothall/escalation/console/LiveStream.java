package moothall.escalation.console;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.SessionStanding;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.console.language.Language;
import moothall.escalation.live.Tide;
import moothall.escalation.reading.LiveReader;
import moothall.service.Ending;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The comments as they arrive, as events that a browser follows. It comes back by itself with the
 * number of the last event, here or at another instance, and is sent what it has missed.
 */
@Controller("/live/stream")
final class LiveStream {

  private static final Duration PACE = Duration.ofMillis(500);

  /** Then the browser comes anew, and whether it may is asked anew. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final LiveReader reader;
  private final LiveRows rows;
  private final Viewers viewers;
  private final SessionStanding standing;
  private final Scheduler workers;
  private final Ending ending;

  LiveStream(
      LiveReader reader,
      LiveRows rows,
      Viewers viewers,
      SessionStanding standing,
      @Named(TaskExecutors.BLOCKING) ExecutorService workers,
      Ending ending) {
    this.reader = reader;
    this.rows = rows;
    this.viewers = viewers;
    this.standing = standing;
    // Not as a service whose tasks could be cancelled: whoever leaves would break off a query, and
    // with it the connection.
    this.workers = Schedulers.fromExecutor(task -> workers.execute(task));
    this.ending = ending;
  }

  /**
   * Follows what arrives.
   *
   * @param last what the browser has heard last, if it was connected before
   * @param after where the page ends, if it was not
   */
  @Get(produces = MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> follow(
      @RequestBean LiveFilter filter,
      @Header("Last-Event-ID") @Nullable Long last,
      @QueryValue(defaultValue = "0") long after,
      Authentication authentication,
      Viewer viewer) {
    Language language = Language.now();
    var follower =
        new LiveFollower(reader, rows, filter.wanted(), new Tide(last == null ? after : last));
    return Flux.interval(Duration.ZERO, PACE)
        // Nobody waits for an answer that has no end of its own: the browser goes to another
        // instance.
        .takeWhile(_ -> !ending.hasBegun())
        .onBackpressureDrop()
        .publishOn(workers, 1)
        .map(_ ->
            viewers
                .named(viewer.name())
                .filter(_ -> standing.goesOn(authentication))
                .map(it -> language.speak(() -> follower.look(it))))
        .takeWhile(Optional::isPresent)
        .concatMapIterable(Optional::get, 1)
        .take(LONGEST)
        // Whatever went wrong, the browser comes again and begins where it was.
        .onErrorComplete();
  }
}
