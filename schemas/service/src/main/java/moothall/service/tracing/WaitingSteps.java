package moothall.service.tracing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps that have ended and that the collector does not have yet: so many and no more, whatever the
 * collector does. Nobody ever waits for it; what does not fit is dropped and counted.
 */
final class WaitingSteps implements SpanProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingSteps.class);
  private static final String DROPPED = "moothall.spans.dropped";
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final int BATCH = 512;

  private final int most;
  private final AtomicInteger waiting = new AtomicInteger();
  private final SpanProcessor batches;
  private final Counter full;

  WaitingSteps(int most, Duration patience, SpanExporter exporter, MeterRegistry meters) {
    this.most = most;
    this.full = dropped(meters, "queue-full");
    this.batches =
        BatchSpanProcessor.builder(new Counted(exporter, dropped(meters, "not-sent")))
            .setMaxQueueSize(most)
            .setMaxExportBatchSize(Math.min(BATCH, most))
            .setScheduleDelay(OFTEN)
            .setExporterTimeout(patience)
            .build();
  }

  /** Also there where no traces are made, at zero. */
  static Counter dropped(MeterRegistry meters, String reason) {
    return Counter.builder(DROPPED)
        .description("Steps of traces that the collector did not get")
        .tag("reason", reason)
        .register(meters);
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (waiting.incrementAndGet() > most) {
      waiting.decrementAndGet();
      full.increment();
    } else {
      batches.onEnd(span);
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public CompletableResultCode forceFlush() {
    return batches.forceFlush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return batches.shutdown();
  }

  private final class Counted implements SpanExporter {

    private final SpanExporter exporter;
    private final Counter unsent;
    private final AtomicBoolean failing = new AtomicBoolean();

    Counted(SpanExporter exporter, Counter unsent) {
      this.exporter = exporter;
      this.unsent = unsent;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      int many = spans.size();
      CompletableResultCode result = exporter.export(spans);
      result.whenComplete(() -> {
        waiting.addAndGet(-many);
        if (result.isSuccess()) {
          if (failing.getAndSet(false)) {
            LOG.info("the collector takes traces again");
          }
        } else {
          unsent.increment(many);
          if (!failing.getAndSet(true)) {
            LOG.warn(
                "the collector takes no traces ({}); what it does not get is dropped and counted",
                why(result));
          }
        }
      });
      return result;
    }

    /** Its class: the message has what the collector answered. */
    private static String why(CompletableResultCode result) {
      Throwable failure = result.getFailureThrowable();
      Throwable cause =
          failure == null || failure.getCause() == null ? failure : failure.getCause();
      return cause == null ? "no reason given" : cause.getClass().getSimpleName();
    }

    @Override
    public CompletableResultCode flush() {
      return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return exporter.shutdown();
    }
  }
}
