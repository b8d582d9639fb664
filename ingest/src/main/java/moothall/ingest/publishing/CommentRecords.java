package moothall.ingest.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import moothall.events.CommentReceived;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topics;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Comments as Kafka gets them, each with the trace that begins with it. They are serialised before
 * a producer sees them, so that no client log can print one.
 */
public final class CommentRecords {

  private final Serializer<CommentReceived> comments;
  private final Traces traces;

  public CommentRecords(AvroSerdes serdes, Traces traces) {
    this.comments = serdes.serializer(Topics.COMMENTS_RECEIVED);
    this.traces = traces;
  }

  /** To be closed when it is known what became of them. */
  public Passage of(List<CommentReceived> received) {
    return new Passage(received.stream().map(this::crossing).toList());
  }

  private Passage.Crossing crossing(CommentReceived comment) {
    Step receiving =
        traces
            .first("receive", comment.getReceivedAt())
            .on(comment.getPage().getPlatform(), comment.getPage().getPageId())
            .with("moothall.kind", comment.getKind().name())
            .with("moothall.via", comment.getVia());
    Step producing = receiving.begin("produce");
    ProducerRecord<byte[], byte[]> record = of(comment);
    TraceHeader.add(record.headers(), producing.traceparent());
    return new Passage.Crossing(record, receiving, producing);
  }

  /** Keyed by the comment and dated when it was received. */
  private ProducerRecord<byte[], byte[]> of(CommentReceived comment) {
    String topic = Topics.COMMENTS_RECEIVED.name();
    return new ProducerRecord<>(
        topic,
        null,
        comment.getReceivedAt().toEpochMilli(),
        comment.getCommentId().getBytes(StandardCharsets.UTF_8),
        comments.serialize(topic, comment));
  }
}
