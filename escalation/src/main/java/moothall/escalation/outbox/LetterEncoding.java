package moothall.escalation.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import moothall.escalation.store.Outbox;
import moothall.events.ActionCompleted;
import moothall.events.ActionRequested;
import moothall.events.ReferralRaised;
import moothall.events.ReplayRequested;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** From the form in which the outbox keeps an event to the form in which Kafka carries it. */
final class LetterEncoding {

  private final Serializer<ActionRequested> actions;
  private final Serializer<ActionCompleted> results;
  private final Serializer<ReferralRaised> referrals;
  private final Serializer<ReplayRequested> replays;

  LetterEncoding(AvroSerdes serdes) {
    this.actions = serdes.serializer(Topics.ACTIONS);
    this.results = serdes.serializer(Topics.ACTION_RESULTS);
    this.referrals = serdes.serializer(Topics.REFERRALS);
    this.replays = serdes.serializer(Topics.REPLAYS);
  }

  private interface Decoding<V> {
    V from(ByteBuffer bytes) throws IOException;
  }

  /** Throws for trouble with the registry: the letter may be fine. */
  Encoded valueOf(Outbox.Letter letter) {
    if (letter.topic().equals(Topics.ACTIONS.name())) {
      return encode(letter, Topics.ACTIONS, actions, ActionRequested::fromByteBuffer);
    }
    if (letter.topic().equals(Topics.ACTION_RESULTS.name())) {
      return encode(letter, Topics.ACTION_RESULTS, results, ActionCompleted::fromByteBuffer);
    }
    if (letter.topic().equals(Topics.REFERRALS.name())) {
      return encode(letter, Topics.REFERRALS, referrals, ReferralRaised::fromByteBuffer);
    }
    if (letter.topic().equals(Topics.REPLAYS.name())) {
      return encode(letter, Topics.REPLAYS, replays, ReplayRequested::fromByteBuffer);
    }
    return new Encoded.Unfit("letter-topic");
  }

  private static <V extends SpecificRecord> Encoded encode(
      Outbox.Letter letter, Topic<V> topic, Serializer<V> serializer, Decoding<V> decoding) {
    V event;
    try {
      event = decoding.from(ByteBuffer.wrap(letter.body()));
    } catch (IOException | RuntimeException undecodable) {
      return new Encoded.Unfit("letter-undecodable");
    }
    try {
      return new Encoded.Value(serializer.serialize(topic.name(), event));
    } catch (RuntimeException e) {
      if (e instanceof AvroRuntimeException || e.getCause() instanceof AvroRuntimeException) {
        return new Encoded.Unfit("letter-unencodable");
      }
      throw e;
    }
  }
}
