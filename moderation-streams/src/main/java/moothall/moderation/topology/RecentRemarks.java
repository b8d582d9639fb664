package moothall.moderation.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import moothall.events.RemarkKept;
import moothall.moderation.codec.RemarkCodec;
import moothall.moderation.conduct.Remark;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * What is kept of authors' comments, for as long as a window is open and no longer than is needed
 * besides for partitions that lag behind others.
 *
 * @param window the longest in which it is used
 */
record RecentRemarks(String store, Duration window) {

  /** So far may comments of one author that stand on different partitions be apart. */
  private static final Duration LAG = Duration.ofHours(1);

  /** Both are higher than any digit, so that an author's keys stand together. */
  private static final char BEFORE = '|';

  private static final char BEYOND = '}';

  StoreBuilder<?> builder() {
    Duration kept = window.plus(LAG);
    return Stores.windowStoreBuilder(
        Stores.persistentWindowStore(store, kept, kept, false),
        Serdes.String(),
        RemarkSerde.create());
  }

  Kept in(ProcessorContext<?, ?> context) {
    return new Kept(context.getStateStore(store), window);
  }

  /** The store of one partition. */
  record Kept(WindowStore<String, RemarkKept> remarks, Duration window) {

    /**
     * Received up to a window and a lag before or after: what is late has its place. Whether they
     * were written near enough is not decided here.
     */
    List<Remark> around(String subject, long timestamp) {
      Instant at = Instant.ofEpochMilli(timestamp);
      Duration far = window.plus(LAG);
      Instant from = timestamp < far.toMillis() ? Instant.EPOCH : at.minus(far);
      List<Remark> found = new ArrayList<>();
      try (KeyValueIterator<Windowed<String>, RemarkKept> kept =
          remarks.fetch(subject + BEFORE, subject + BEYOND, from, at.plus(far))) {
        while (kept.hasNext()) {
          KeyValue<Windowed<String>, RemarkKept> next = kept.next();
          found.add(RemarkCodec.remark(next.value));
        }
      }
      return found;
    }

    void keep(Record<String, RemarkKept> record) {
      RemarkKept remark = record.value();
      String key = record.key() + BEFORE + remark.getCommentId() + BEFORE + remark.getVersion();
      remarks.put(key, remark, record.timestamp());
    }
  }
}
