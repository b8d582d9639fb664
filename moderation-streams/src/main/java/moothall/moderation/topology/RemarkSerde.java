package moothall.moderation.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import moothall.events.RemarkKept;
import moothall.schemas.TrustedEvents;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Avro's single-object form, which names its schema by a fingerprint: what only this module writes
 * and reads needs no registry, and so never waits for one. What an earlier version kept is read by
 * the schema of that version; what a later one writes cannot be read.
 */
final class RemarkSerde {

  /** Of earlier versions, as far as what they kept may still be there: fields and types alone. */
  private static final List<String> EARLIER = List.of("remark-kept-before-groups.avsc");

  private static final BinaryMessageDecoder<RemarkKept> DECODER;

  static {
    TrustedEvents.declare();
    SchemaStore.Cache earlier = new SchemaStore.Cache();
    EARLIER.forEach(name -> earlier.addSchema(schema(name)));
    DECODER = RemarkKept.createDecoder(earlier);
  }

  private RemarkSerde() {}

  static Serde<RemarkKept> create() {
    return Serdes.serdeFrom(
        (topic, remark) -> remark == null ? null : bytes(remark),
        (topic, bytes) -> bytes == null ? null : remark(bytes));
  }

  static byte[] bytes(RemarkKept remark) {
    try {
      ByteBuffer encoded = remark.toByteBuffer();
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses what is none with a {@link SerializationException}. */
  static RemarkKept remark(byte[] bytes) {
    try {
      return DECODER.decode(ByteBuffer.wrap(bytes));
    } catch (IOException | AvroRuntimeException e) {
      throw new SerializationException("not a remark: " + e.getClass().getSimpleName());
    }
  }

  private static Schema schema(String name) {
    try (InputStream stream = RemarkSerde.class.getResourceAsStream(name)) {
      return new Schema.Parser().parse(Objects.requireNonNull(stream, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
