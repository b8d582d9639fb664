package moothall.escalation.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import moothall.escalation.store.Outbox;
import moothall.events.ActionCompleted;
import moothall.events.ActionRequested;
import moothall.events.ReferralRaised;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** From the form in which the outbox keeps an event to the form in which Kafka carries it. */
final class LetterEncoding {

  private final Serializer<ActionRequested> actions;
  private final Serializer<ActionCompleted> results;
  private final Serializer<ReferralRaised> referrals;

  LetterEncoding(AvroSerdes serdes) {
    this.actions = serdes.serializer(Topics.ACTIONS);
    this.results = serdes.serializer(Topics.ACTION_RESULTS);
    this.referrals = serdes.serializer(Topics.REFERRALS);
  }

  private interface Decoding<V> {
    V from(ByteBuffer bytes) throws IOException;
  }

  byte[] valueOf(Outbox.Letter letter) {
    if (letter.topic().equals(Topics.ACTIONS.name())) {
      return encode(letter, Topics.ACTIONS, actions, ActionRequested::fromByteBuffer);
    }
    if (letter.topic().equals(Topics.ACTION_RESULTS.name())) {
      return encode(letter, Topics.ACTION_RESULTS, results, ActionCompleted::fromByteBuffer);
    }
    if (letter.topic().equals(Topics.REFERRALS.name())) {
      return encode(letter, Topics.REFERRALS, referrals, ReferralRaised::fromByteBuffer);
    }
    throw new IllegalStateException(
        "topic: " + letter.topic() + " (expected: one that escalation writes)");
  }

  private static <V extends SpecificRecord> byte[] encode(
      Outbox.Letter letter, Topic<V> topic, Serializer<V> serializer, Decoding<V> decoding) {
    try {
      return serializer.serialize(topic.name(), decoding.from(ByteBuffer.wrap(letter.body())));
    } catch (IOException e) {
      throw new UncheckedIOException("letter " + letter.id() + " cannot be decoded", e);
    }
  }
}
