package moothall.service.tracing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** How a trace goes on behind Kafka: the {@code traceparent} of a record's headers. */
public final class TraceHeader {

  public static final String NAME = "traceparent";

  private TraceHeader() {}

  /** What stands there. */
  public static Optional<String> of(Headers headers) {
    Header header = headers.lastHeader(NAME);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.US_ASCII));
  }

  /** Writes it where there is something to write. */
  public static void add(Headers headers, Optional<String> traceparent) {
    traceparent.ifPresent(it -> headers.add(NAME, it.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The same headers, going on from that step. */
  public static Headers replaced(Headers headers, Step step) {
    Optional<String> traceparent = step.traceparent();
    if (traceparent.isEmpty()) {
      return headers;
    }
    Headers replaced = without(headers);
    add(replaced, traceparent);
    return replaced;
  }

  /** The same headers, of no trace. */
  public static Headers without(Headers headers) {
    return new RecordHeaders(headers).remove(NAME);
  }
}
