package moothall.bench.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import moothall.bench.engines.Engines;
import moothall.events.Author;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.schemas.Topics;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Comments that wait in Kafka before any stream runs. */
public final class Backlog {

  private Backlog() {}

  /** So that every so many-th begins a trace, if any are made. */
  static void fill(Engines engines, List<String> comments, Traces traces, int every) {
    Instant now = Instant.now();
    try (Producer<String, CommentReceived> producer =
        new KafkaProducer<>(
            engines.kafka().producer("bench-backlog"),
            new StringSerializer(),
            engines.serdes().serializer(Topics.COMMENTS_RECEIVED))) {
      for (int i = 0; i < comments.size(); i++) {
        CommentReceived comment = comment(i, comments.get(i), now);
        var record =
            new ProducerRecord<>(Topics.COMMENTS_RECEIVED.name(), comment.getCommentId(), comment);
        if (i % every == 0) {
          try (Step received = traces.first("receive", now)) {
            TraceHeader.add(record.headers(), received.traceparent());
          }
        }
        var _ = producer.send(record);
      }
      producer.flush();
    }
  }

  /** One of them. */
  public static CommentReceived comment(int number, String text, Instant now) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    return CommentReceived.newBuilder()
        .setEventId("00000000-0000-0000-0000-" + String.format("%012d", number))
        .setKind(CommentKind.CREATED)
        .setCommentId("website:ambermere:" + number)
        .setVersion("v1")
        .setPage(
            PageSnapshot.newBuilder()
                .setPageId("ambermere")
                .setCouncilId("ambermere")
                .setPlatform("website")
                .setName("Ambermere Borough Council")
                .setProfile("GENERAL")
                .setMode("ENFORCE")
                .build())
        .setAuthor(
            Author.newBuilder().setAuthorId("a" + number % 997).setDisplayName("Resident").build())
        .setPostId("post-" + number % 53)
        .setText(text)
        .setReceivedAt(now)
        .setVia("WEBHOOK")
        .setRaw(ByteBuffer.wrap(raw))
        .setRawSha256(sha256(raw))
        .build();
  }

  private static String sha256(byte[] raw) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
