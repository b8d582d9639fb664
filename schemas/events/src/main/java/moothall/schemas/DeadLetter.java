package moothall.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record or delivery set aside for a person: its bytes unchanged, with origin and reason as
 * headers. The reason names a rule that was broken and never quotes what a resident wrote.
 *
 * @param origin where it came from: {@code <topic>/<partition>/<offset>}, or {@code <adapter>:<page
 *     id>}
 * @param reason kebab-case code, usable as a metric label: {@code undecodable}, {@code
 *     invalid-utf-8} ...
 * @param detail one sentence for a person
 */
public record DeadLetter(
    byte @Nullable [] key, byte @Nullable [] value, String origin, String reason, String detail) {

  public static final String ORIGIN = "moothall-origin";
  public static final String REASON = "moothall-reason";
  public static final String DETAIL = "moothall-detail";

  /**
   * Whoever sends a dead letter to its topic again adds this header, with any value: then it is
   * processed although its version was seen before.
   */
  public static final String REPLAY = "moothall-replay";

  public ProducerRecord<byte[], byte[]> toRecord() {
    Headers headers = new RecordHeaders();
    headers.add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
    headers.add(REASON, reason.getBytes(StandardCharsets.UTF_8));
    headers.add(DETAIL, detail.getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, key, value, headers);
  }

  /** The value of one of the headers above, if the record has it. */
  public static Optional<String> header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }
}
