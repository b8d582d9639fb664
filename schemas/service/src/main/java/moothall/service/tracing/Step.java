package moothall.service.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a comment's trace while it is under way. Where the comment is not traced every step
 * is {@link #NONE}, which does nothing.
 */
public final class Step implements AutoCloseable {

  public static final Step NONE = new Step(null, null);

  private static final ScopedValue<Step> CURRENT = ScopedValue.newInstance();
  private static final String OUTCOME = "moothall.outcome";
  private static final int LONGEST = 64;
  private static final String NO_CODE = "not-a-code";

  private final @Nullable Tracer tracer;
  private final @Nullable Span span;

  private Step(@Nullable Tracer tracer, @Nullable Span span) {
    this.tracer = tracer;
    this.span = span;
  }

  static Step of(Tracer tracer, Span span) {
    return span.getSpanContext().isSampled() ? new Step(tracer, span) : NONE;
  }

  /** The step inside of which we are, or {@link #NONE}. */
  public static Step current() {
    return CURRENT.orElse(NONE);
  }

  /** A step that is part of this one. */
  public Step begin(String name) {
    return tracer == null || span == null
        ? NONE
        : new Step(
            tracer, tracer.spanBuilder(name).setParent(Context.root().with(span)).startSpan());
  }

  /** Whose page the comment stands on. */
  public Step on(String platform, String page) {
    return with("moothall.platform", platform).with("moothall.page", page);
  }

  /** How it ended. */
  public Step ended(String outcome) {
    return with(OUTCOME, outcome);
  }

  /** It ended because of a fault, of which nothing is said: messages quote. */
  public Step failed() {
    if (span != null) {
      span.setStatus(StatusCode.ERROR);
    }
    return ended("failed");
  }

  /**
   * A code of ours. What cannot be one, because it has spaces or letters of any other alphabet or
   * is long, is replaced: no sentence gets through even if somebody hands one in.
   */
  public Step with(String key, String code) {
    if (span != null) {
      span.setAttribute(key, isCode(code) ? code : NO_CODE);
    }
    return this;
  }

  public Step with(String key, long number) {
    if (span != null) {
      span.setAttribute(key, number);
    }
    return this;
  }

  /** As W3C Trace Context has it, for whoever goes on with the trace; empty where there is none. */
  public Optional<String> traceparent() {
    if (span == null) {
      return Optional.empty();
    }
    SpanContext context = span.getSpanContext();
    return Optional.of(
        "00-"
            + context.getTraceId()
            + "-"
            + context.getSpanId()
            + "-"
            + context.getTraceFlags().asHex());
  }

  /** While that is done this is the step inside of which we are. */
  public void around(Runnable work) {
    if (span == null) {
      work.run();
    } else {
      ScopedValue.where(CURRENT, this).run(work);
    }
  }

  /** Ends it; only what has ended is seen. */
  @Override
  public void close() {
    if (span != null) {
      span.end();
    }
  }

  private static boolean isCode(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars()
            .allMatch(it ->
                (it >= 'a' && it <= 'z')
                    || (it >= 'A' && it <= 'Z')
                    || (it >= '0' && it <= '9')
                    || it == '-'
                    || it == '_'
                    || it == '.');
  }
}
