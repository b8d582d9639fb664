package moothall.service.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where traces begin and go on. A trace begins where a comment comes in, and nowhere else: whoever
 * finds no context does not begin one of their own, and what a sender from outside claims to be the
 * context is never asked for.
 */
public final class Traces {

  /** Makes none. */
  public static final Traces OFF = new Traces(null);

  private static final TextMapGetter<String> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(TraceHeader.NAME);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
          return TraceHeader.NAME.equals(key) ? traceparent : null;
        }
      };

  private final @Nullable Tracer tracer;

  Traces(@Nullable Tracer tracer) {
    this.tracer = tracer;
  }

  /** A new trace, if it is one of those that are taken. */
  public Step first(String name, Instant began) {
    return tracer == null
        ? Step.NONE
        : Step.of(
            tracer,
            tracer
                .spanBuilder(name)
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(began)
                .startSpan());
  }

  /** The next step of a trace that another part of Moothall has begun, if it is one. */
  public Step next(Optional<String> traceparent, String name) {
    if (tracer == null || traceparent.isEmpty()) {
      return Step.NONE;
    }
    Context parent =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent.get(), GETTER);
    return Span.fromContext(parent).getSpanContext().isValid()
        ? Step.of(
            tracer,
            tracer.spanBuilder(name).setParent(parent).setSpanKind(SpanKind.CONSUMER).startSpan())
        : Step.NONE;
  }
}
