package moothall.deploy.pipeline;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.schemas.AvroSerdes;
import moothall.schemas.DeadLetter;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Dead letters as they are after a fault that has passed: the record itself is sound. */
final class SetAside {

  private final KafkaConnection kafka;

  SetAside(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /** A comment on the town's page that the stream set aside. */
  void comment(String id, String text, String reason) throws Exception {
    String commentId = "website:town:" + id;
    byte[] raw = "{}".getBytes(StandardCharsets.UTF_8);
    CommentReceived comment =
        CommentReceived.newBuilder()
            .setEventId("00000000-0000-0000-0000-000000000009")
            .setKind(CommentKind.CREATED)
            .setCommentId(commentId)
            .setVersion("v1")
            .setPage(
                PageSnapshot.newBuilder()
                    .setPageId("town")
                    .setCouncilId("ambermere")
                    .setPlatform("website")
                    .setName("Ambermere")
                    .setProfile("GENERAL")
                    .setMode("ENFORCE")
                    .build())
            .setText(text)
            .setReceivedAt(Instant.now())
            .setVia("WEBHOOK")
            .setRaw(ByteBuffer.wrap(raw))
            .setRawSha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw)))
            .build();
    byte[] value =
        new AvroSerdes(
                new CachedSchemaRegistryClient(List.of(kafka.registryUrl()), 10, Map.of()),
                kafka.registryUrl())
            .serializer(Topics.COMMENTS_RECEIVED)
            .serialize(Topics.COMMENTS_RECEIVED.name(), comment);
    letter(commentId, value, Topics.COMMENTS_RECEIVED.name() + "/0/0", reason);
  }

  /** A delivery that ingest refused before it was in Kafka. */
  void delivery(String origin, String reason) throws Exception {
    letter("nobody", new byte[] {1, 2, 3}, origin, reason);
  }

  /** A record of that origin that nobody can read. */
  void garbage(String origin, String reason) throws Exception {
    letter("website:town:garbage", new byte[] {4, 5, 6}, origin, reason);
  }

  private void letter(String key, byte[] value, String origin, String reason) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            kafka.producer("set-aside"), new ByteArraySerializer(), new ByteArraySerializer())) {
      DeadLetter letter =
          new DeadLetter(key.getBytes(StandardCharsets.UTF_8), value, origin, reason, "for a test");
      producer.send(letter.toRecord()).get();
    }
  }
}
