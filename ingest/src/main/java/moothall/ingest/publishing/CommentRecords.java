package moothall.ingest.publishing;

import java.nio.charset.StandardCharsets;
import moothall.events.CommentReceived;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Comments as Kafka gets them. They are serialised before a producer sees them, so that no client
 * log can print one.
 */
public final class CommentRecords {

  private final Serializer<CommentReceived> comments;

  public CommentRecords(AvroSerdes serdes) {
    this.comments = serdes.serializer(Topics.COMMENTS_RECEIVED);
  }

  /** Keyed by the comment and dated when it was received. */
  public ProducerRecord<byte[], byte[]> of(CommentReceived comment) {
    String topic = Topics.COMMENTS_RECEIVED.name();
    return new ProducerRecord<>(
        topic,
        null,
        comment.getReceivedAt().toEpochMilli(),
        comment.getCommentId().getBytes(StandardCharsets.UTF_8),
        comments.serialize(topic, comment));
  }
}
