package moothall.service.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Takes what another sampler takes, and no more than so many a second: a town's comments all, of a
 * storm some. What traces cost a stream that runs at full speed is bounded by it.
 */
final class AtMost implements Sampler {

  private static final double NANOS = 1e9;

  private final int aSecond;
  private final Sampler of;
  private final LongSupplier nanos;

  /** What may still be taken now; grows evenly, up to a second's. */
  private double left;

  private long last;

  AtMost(int aSecond, Sampler of, LongSupplier nanos) {
    this.aSecond = aSecond;
    this.of = of;
    this.nanos = nanos;
    this.left = aSecond;
    this.last = nanos.getAsLong();
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String trace,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    SamplingResult asked = of.shouldSample(parent, trace, name, kind, attributes, links);
    return asked.getDecision() == SamplingDecision.DROP || take() ? asked : SamplingResult.drop();
  }

  private synchronized boolean take() {
    long now = nanos.getAsLong();
    left = Math.min(aSecond, left + (now - last) / NANOS * aSecond);
    last = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }

  @Override
  public String getDescription() {
    return "at most " + aSecond + " a second of " + of.getDescription();
  }
}
