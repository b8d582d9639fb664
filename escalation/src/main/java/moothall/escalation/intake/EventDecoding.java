package moothall.escalation.intake;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a record that can never be read from trouble that passes. Only what is known to be the
 * record's own fault is poison; whatever else goes wrong is thrown, as the registry may be in
 * trouble and the record fine.
 */
final class EventDecoding {

  private static final int NOT_FOUND = 404;
  private static final int SCHEMA_NOT_FOUND = 40403;
  private static final byte MAGIC = 0;
  private static final int HEADER = 5;

  private EventDecoding() {}

  /**
   * Reads an event and what it means.
   *
   * @param what the event is, for people
   */
  static <E> Decoded decode(
      byte @Nullable [] bytes,
      String what,
      Function<byte @Nullable [], @Nullable E> read,
      Function<E, Decoded> translate) {
    if (bytes != null && (bytes.length < HEADER || bytes[0] != MAGIC)) {
      return new Decoded.Poison("undecodable", "The value does not begin as an Avro event does.");
    }
    try {
      E event = read.apply(bytes);
      return event == null
          ? new Decoded.Poison("empty", "The record has no value (expected: a " + what + ").")
          : translate.apply(event);
    } catch (RuntimeException e) {
      if (isOfTheRecord(e)) {
        return new Decoded.Poison(
            "undecodable",
            "The value is not an Avro " + what + ": " + e.getClass().getSimpleName() + ".");
      }
      throw e;
    }
  }

  /** The first cause that is not Kafka's way of passing it on decides. */
  private static boolean isOfTheRecord(RuntimeException failure) {
    Throwable cause = failure;
    while (cause instanceof KafkaException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case RestClientException answer ->
          answer.getStatus() == NOT_FOUND || answer.getErrorCode() == SCHEMA_NOT_FOUND;
      case AvroRuntimeException _,
          EOFException _,
          InvalidNumberEncodingException _,
          IndexOutOfBoundsException _,
          NegativeArraySizeException _,
          UnsupportedOperationException _,
          ClassCastException _ ->
          true;
      default -> false;
    };
  }
}
