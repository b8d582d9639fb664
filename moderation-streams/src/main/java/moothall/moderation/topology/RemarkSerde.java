package moothall.moderation.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import moothall.events.RemarkKept;
import moothall.schemas.TrustedEvents;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Avro's single-object form, which names its schema by a fingerprint: what only this module writes
 * and reads needs no registry, and so never waits for one.
 */
final class RemarkSerde {

  static {
    TrustedEvents.declare();
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
      return RemarkKept.fromByteBuffer(ByteBuffer.wrap(bytes));
    } catch (IOException | AvroRuntimeException e) {
      throw new SerializationException("not a remark: " + e.getClass().getSimpleName());
    }
  }
}
