package moothall.moderation.topology;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a topic would refuse, before it reaches the producer: there it would spoil the whole
 * transaction, here one record is set aside.
 */
final class BoundedSerializer<V> implements Serializer<V> {

  private final Serializer<V> serializer;
  private final int mostBytes;

  BoundedSerializer(Serializer<V> serializer, int mostBytes) {
    this.serializer = serializer;
    this.mostBytes = mostBytes;
  }

  @Override
  public byte @Nullable [] serialize(String topic, V value) {
    return bounded(serializer.serialize(topic, value));
  }

  @Override
  public byte @Nullable [] serialize(String topic, Headers headers, V value) {
    return bounded(serializer.serialize(topic, headers, value));
  }

  @Override
  public void close() {
    serializer.close();
  }

  private byte @Nullable [] bounded(byte @Nullable [] bytes) {
    if (bytes != null && bytes.length > mostBytes) {
      throw new RecordTooLargeException(
          bytes.length + " bytes (expected: at most " + mostBytes + ")");
    }
    return bytes;
  }
}
