package moothall.moderation.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.events.RemarkKept;
import moothall.moderation.codec.RemarkCodec;
import moothall.moderation.conduct.Heard;
import moothall.moderation.conduct.Remark;
import moothall.moderation.conduct.Window;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of authors' comments, for as long as a window is open and no longer than is needed
 * besides for partitions that lag behind others.
 *
 * @param window the longest in which it is used
 */
record RecentRemarks(String store, Duration window) {

  private static final Logger LOG = LoggerFactory.getLogger(RecentRemarks.class);

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
        Serdes.ByteArray());
  }

  /** The listener hears of what cannot be read any more. */
  Kept in(ProcessorContext<?, ?> context, SignalListener listener) {
    return new Kept(context.getStateStore(store), window, listener);
  }

  /**
   * The store of one partition; its values are read here, so that one that is none ends nothing.
   */
  record Kept(WindowStore<String, byte[]> remarks, Duration window, SignalListener listener) {

    /**
     * Received up to a window and a lag before or after: what is late has its place. Whether they
     * were written near enough is not decided here. What is never looked at again goes, so that
     * however much an author writes, little is read.
     */
    List<Heard> around(String subject, long timestamp) {
      Instant at = Instant.ofEpochMilli(timestamp);
      Duration far = window.plus(LAG);
      Instant from = timestamp < far.toMillis() ? Instant.EPOCH : at.minus(far);
      Map<Heard, String> found = new HashMap<>();
      List<Windowed<String>> unreadable = new ArrayList<>();
      try (KeyValueIterator<Windowed<String>, byte[]> kept =
          remarks.fetch(subject + BEFORE, subject + BEYOND, from, at.plus(far))) {
        while (kept.hasNext()) {
          KeyValue<Windowed<String>, byte[]> next = kept.next();
          read(next.value)
              .ifPresentOrElse(
                  it -> found.put(new Heard(it, next.key.window().start()), next.key.key()),
                  () -> unreadable.add(next.key));
        }
      }
      unreadable.forEach(this::lose);
      List<Heard> unneeded = Heard.neverLookedAt(found.keySet());
      for (Heard it : unneeded) {
        remarks.put(found.remove(it), null, it.received());
      }
      return List.copyOf(found.keySet());
    }

    private static Optional<Remark> read(byte[] bytes) {
      try {
        return Optional.of(RemarkCodec.remark(RemarkSerde.remark(bytes)));
      } catch (SerializationException notARemark) {
        return Optional.empty();
      }
    }

    private void lose(Windowed<String> key) {
      LOG.error("what was kept of a comment cannot be read any more, and is dropped");
      remarks.put(key.key(), null, key.window().start());
      listener.lost();
    }

    void keep(Record<String, RemarkKept> record) {
      RemarkKept remark = record.value();
      String key = key(record.key(), remark.getCommentId(), remark.getVersion());
      remarks.put(key, RemarkSerde.bytes(remark), record.timestamp());
    }

    /** Keeps as long as the remark itself that it has made a signal. */
    void mark(String subject, Heard heard, Window of) {
      String key = key(subject, heard.remark().commentId(), heard.remark().version());
      byte[] kept = remarks.fetch(key, heard.received());
      if (kept != null) {
        RemarkKept marked = RemarkCodec.marked(RemarkSerde.remark(kept), of);
        remarks.put(key, RemarkSerde.bytes(marked), heard.received());
      }
    }

    private static String key(String subject, String commentId, String version) {
      return subject + BEFORE + commentId + BEFORE + version;
    }
  }
}
