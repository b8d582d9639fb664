package moothall.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import moothall.events.ReplayRequested;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class UnreadRecordTest {

  /** The magic byte and the number of the schema. */
  private static final int HEADER = 5;

  @Test
  void mayBeReadLaterWhereTheRegistryIsAway() {
    assertThat(AvroSerdes.mayBeReadLater(because(new IOException("refused")))).isTrue();
    assertThat(AvroSerdes.mayBeReadLater(because(new RestClientException("away", 503, 50301))))
        .isTrue();
  }

  @Test
  void isNeverReadWhereTheRecordIsToBlame() {
    assertThat(AvroSerdes.mayBeReadLater(because(new RestClientException("unknown", 404, 40403))))
        .isFalse();
    assertThat(AvroSerdes.mayBeReadLater(because(new EOFException()))).isFalse();
    assertThat(AvroSerdes.mayBeReadLater(because(new InvalidNumberEncodingException("long"))))
        .isFalse();
    assertThat(AvroSerdes.mayBeReadLater(new SerializationException("no magic byte"))).isFalse();
    assertThat(AvroSerdes.mayBeReadLater(new BufferUnderflowException())).isFalse();
  }

  /** As Confluent's own deserialiser reports them, whatever it wraps them in next year. */
  @Test
  void isNeverReadWhereItsBytesAreNoEvent() throws Exception {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    var _ =
        registry.register(
            Topics.REPLAYS.subject(), new AvroSchema(Topics.REPLAYS.schema().orElseThrow()));
    AvroSerdes serdes = new AvroSerdes(registry, "mock://unread");
    ReplayRequested wish =
        ReplayRequested.newBuilder()
            .setLetter(1)
            .setOrigin("a topic/0/1")
            .setRequestedAt(Instant.EPOCH)
            .build();
    byte[] whole = serdes.serializer(Topics.REPLAYS).serialize(Topics.REPLAYS.name(), wish);
    byte[] noNumber = Arrays.copyOf(whole, 20);
    Arrays.fill(noNumber, HEADER, noNumber.length, (byte) 0xff);

    for (byte[] bytes : List.of(noNumber, Arrays.copyOf(whole, 8), Arrays.copyOf(whole, 3))) {
      assertThatThrownBy(
              () -> serdes.deserializer(Topics.REPLAYS).deserialize(Topics.REPLAYS.name(), bytes))
          .isInstanceOfSatisfying(
              RuntimeException.class,
              it -> assertThat(AvroSerdes.mayBeReadLater(it)).as(it.toString()).isFalse());
    }
  }

  private static SerializationException because(Exception cause) {
    return new SerializationException("cannot be read", cause);
  }
}
