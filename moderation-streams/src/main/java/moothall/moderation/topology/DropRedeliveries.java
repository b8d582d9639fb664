package moothall.moderation.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import moothall.events.CommentReceived;
import moothall.moderation.codec.CommentCodec;
import moothall.schemas.DeadLetter;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * Lets every version of a comment through once. Platforms deliver again for hours after a doubt. A
 * person who sends a dead letter again means it: that version passes although it was seen, since it
 * may have failed in a later stage. Escalation's inbox guards against repeats.
 */
final class DropRedeliveries
    implements FixedKeyProcessorSupplier<String, CommentReceived, CommentReceived> {

  static final String STORE = "recently-seen-versions";
  private static final Duration REMEMBERED = Duration.ofDays(7);

  static KStream<String, CommentReceived> from(KStream<String, CommentReceived> comments) {
    return comments.processValues(new DropRedeliveries(), Named.as("drop-redeliveries"));
  }

  @Override
  public FixedKeyProcessor<String, CommentReceived, CommentReceived> get() {
    return new Once();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(STORE, REMEMBERED, REMEMBERED, false),
            Serdes.String(),
            Serdes.Boolean()));
  }

  private static final class Once
      implements FixedKeyProcessor<String, CommentReceived, CommentReceived> {

    private @Nullable Seen seen;

    @Override
    public void init(FixedKeyProcessorContext<String, CommentReceived> context) {
      seen = new Seen(context, context.getStateStore(STORE));
    }

    @Override
    public void process(FixedKeyRecord<String, CommentReceived> record) {
      if (seen == null) {
        throw new IllegalStateException("processed before it was initialised");
      }
      seen.pass(record);
    }
  }

  private record Seen(
      FixedKeyProcessorContext<String, CommentReceived> context,
      WindowStore<String, Boolean> versions) {

    void pass(FixedKeyRecord<String, CommentReceived> record) {
      String version = CommentCodec.versionKey(record.value());
      if (isReplay(record) || !isKnown(version, Instant.ofEpochMilli(record.timestamp()))) {
        versions.put(version, true, record.timestamp());
        context.forward(record);
      }
    }

    private static boolean isReplay(FixedKeyRecord<String, CommentReceived> record) {
      return record.headers().lastHeader(DeadLetter.REPLAY) != null;
    }

    /** Looks to both sides, since redeliveries may carry earlier times. */
    private boolean isKnown(String version, Instant at) {
      Instant from =
          at.toEpochMilli() < REMEMBERED.toMillis() ? Instant.EPOCH : at.minus(REMEMBERED);
      try (WindowStoreIterator<Boolean> found =
          versions.fetch(version, from, at.plus(REMEMBERED))) {
        return found.hasNext();
      }
    }
  }
}
