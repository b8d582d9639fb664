package moothall.moderation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream while it runs. A thread that dies is replaced, for as long as it takes. */
public final class RunningStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningStreams.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Set<String> DYING = Set.of("PENDING_SHUTDOWN", "DEAD");

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final int wanted;

  private RunningStreams(KafkaStreams streams, KafkaStreamsMetrics metrics, int wanted) {
    this.streams = streams;
    this.metrics = metrics;
    this.wanted = wanted;
  }

  /** Begins with as many threads as the settings say; {@code threads} is what is wanted. */
  public static RunningStreams start(
      Topology topology, Properties settings, int threads, MeterRegistry meters) {
    KafkaStreams streams = new KafkaStreams(topology, settings);
    Counter replaced = meters.counter("moothall.stream.threads.replaced");
    streams.setUncaughtExceptionHandler(trouble -> {
      replaced.increment();
      return replace(trouble);
    });
    streams.setStateListener((now, before) -> LOG.info("stream is {} (was {})", now, before));
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(meters);
    streams.start();
    RunningStreams running = new RunningStreams(streams, metrics, threads);
    Gauge.builder("moothall.stream.threads", running, RunningStreams::threads)
        .description("Threads of the stream that are alive")
        .strongReference(true)
        .register(meters);
    Gauge.builder("moothall.stream.threads.wanted", () -> threads)
        .description("Threads that the stream is to have")
        .register(meters);
    return running;
  }

  StreamStanding standing() {
    return new StreamStanding(streams.state(), threads(), wanted);
  }

  /** How many are alive. */
  public long threads() {
    return streams.metadataForLocalThreads().stream()
        .filter(thread -> !DYING.contains(thread.threadState()))
        .count();
  }

  /**
   * Says that it leaves, so that another instance goes on at once and not only when this one has
   * not been heard of for so long that it must have died.
   */
  @Override
  public void close() {
    CloseOptions leaving =
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    if (!streams.close(leaving.withTimeout(PATIENCE))) {
      LOG.warn("the stream did not stop within {}", PATIENCE);
    }
    metrics.close();
  }

  /** Names classes only: a message may quote the record. */
  private static StreamThreadExceptionResponse replace(Throwable trouble) {
    Throwable cause = trouble.getCause() == null ? trouble : trouble.getCause();
    LOG.error("a stream thread died of {} and is replaced", cause.getClass().getName());
    // What it died of may last (a registry that is away); the next thread need not die at once.
    LockSupport.parkNanos(PAUSE.toNanos());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
