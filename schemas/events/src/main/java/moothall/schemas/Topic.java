package moothall.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * One topic with everything that must be agreed about it. Keys are always UTF-8 strings.
 *
 * @param name {@code moothall.<what>.v<major>}
 * @param values class of the values: one generated from a schema, or {@code byte[]}
 * @param key what the key is, for people
 * @param partitions how many partitions it is created with; changing it later breaks the order of a
 *     comment's events
 * @param retention how long records are kept; empty means that only the newest record per key is
 *     kept (compaction)
 * @param personalData whether records hold personal data, and so fall under the retention schedule
 * @param writer the module that writes it
 * @param readers the modules that read it
 * @param purpose one sentence for docs/topics.md
 */
public record Topic<V>(
    String name,
    Class<V> values,
    String key,
    int partitions,
    Optional<Duration> retention,
    boolean personalData,
    String writer,
    String readers,
    String purpose) {

  /**
   * Largest record a topic takes, in bytes: a comment with its payload and a verdict that repeats
   * both fit easily.
   */
  public static final int MAX_RECORD_BYTES = 1_048_576;

  /** Schema of the values; empty for a topic of raw bytes. */
  public Optional<Schema> schema() {
    return values == byte[].class
        ? Optional.empty()
        : Optional.of(SpecificData.get().getSchema(values));
  }

  /** Largest request that a client of ours sends. */
  public static final int LARGEST_REQUEST_BYTES = 2 * MAX_RECORD_BYTES;

  /** Whether that service ({@code ingest}, {@code moderation}, {@code escalation}) writes it. */
  public boolean isWrittenBy(String service) {
    return names(writer, service);
  }

  /** Whether that service reads it. */
  public boolean isReadBy(String service) {
    return names(readers, service);
  }

  /** The catalogue names modules; the one of the stream is longer than its service's name. */
  private static boolean names(String modules, String service) {
    String module = service.equals("moderation") ? "moderation-streams" : service;
    return (", " + modules + ",").contains(", " + module + ",");
  }

  public boolean isCompacted() {
    return retention.isEmpty();
  }

  /** Name under which the values' schema stands in the registry (Confluent's TopicNameStrategy). */
  public String subject() {
    return name + "-value";
  }

  /** The broker's settings for this topic, apart from replication, which belongs to the cluster. */
  Map<String, String> settings() {
    String kept = retention.map(time -> Long.toString(time.toMillis())).orElse("-1");
    // A dead letter is a record as large as any other, and its origin and reason besides.
    int largest = schema().isPresent() ? MAX_RECORD_BYTES : LARGEST_REQUEST_BYTES;
    return Map.of(
        "cleanup.policy",
        isCompacted() ? "compact" : "delete",
        "retention.ms",
        kept,
        "max.message.bytes",
        Integer.toString(largest),
        "compression.type",
        "producer");
  }
}
