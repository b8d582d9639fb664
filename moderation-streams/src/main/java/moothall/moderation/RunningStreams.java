package moothall.moderation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream while it runs. A thread that dies is replaced, for as long as it takes. */
final class RunningStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningStreams.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;

  private RunningStreams(KafkaStreams streams, KafkaStreamsMetrics metrics) {
    this.streams = streams;
    this.metrics = metrics;
  }

  static RunningStreams start(Topology topology, Properties settings, MeterRegistry meters) {
    KafkaStreams streams = new KafkaStreams(topology, settings);
    streams.setUncaughtExceptionHandler(RunningStreams::replace);
    streams.setStateListener((now, before) -> LOG.info("stream is {} (was {})", now, before));
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(meters);
    streams.start();
    return new RunningStreams(streams, metrics);
  }

  KafkaStreams.State state() {
    return streams.state();
  }

  long threads() {
    return streams.metadataForLocalThreads().size();
  }

  @Override
  public void close() {
    if (!streams.close(PATIENCE)) {
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
