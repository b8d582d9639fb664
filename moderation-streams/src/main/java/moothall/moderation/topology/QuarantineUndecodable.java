package moothall.moderation.topology;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.nio.BufferUnderflowException;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Sets aside bytes that are no event. A registry that does not answer, or not to us, is not the
 * record's fault: then the stream stops, is started again and tries once more.
 */
public final class QuarantineUndecodable implements DeserializationExceptionHandler {

  private static final int NOT_FOUND = 404;

  /** The registry's own codes are the status and two digits more, as in 40403. */
  private static final int REGISTRY_CODES = 100;

  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> settings) {
    quarantine.configure(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (isPoison(exception)) {
      return Response.resume(
          quarantine.setAside(
              context, record.key(), record.value(), Quarantine.UNDECODABLE, exception));
    }
    return Response.fail();
  }

  /**
   * Whether the bytes can be read at no time. Everything not known to be their fault counts as
   * passing: a registry that is away answers in many voices, bytes that are no event in few.
   */
  private static boolean isPoison(Exception exception) {
    @Nullable Throwable cause = exception.getCause();
    return switch (exception) {
      case SerializationException ignored when cause == null -> true; // the magic byte, the class
      case SerializationException ignored when cause instanceof RestClientException refusal ->
          isUnknownSchema(refusal);
      case SerializationException ignored -> isMalformed(cause);
      case AvroRuntimeException ignored -> true;
      case BufferUnderflowException ignored -> true; // shorter than the number of a schema
      default -> false;
    };
  }

  /** Not any 404: a proxy without a registry behind it says so too, in words of its own. */
  private static boolean isUnknownSchema(RestClientException refusal) {
    return refusal.getErrorCode() / REGISTRY_CODES == NOT_FOUND;
  }

  /**
   * Whether a serialiser gave up for the sake of what it was given. Only the nearest cause tells: a
   * connection that breaks off has an end of file further down.
   */
  static boolean isMalformed(@Nullable Throwable cause) {
    return switch (cause) {
      case KafkaException ignored -> false;
      case RuntimeException ignored -> true;
      case EOFException ignored -> true;
      case InvalidNumberEncodingException ignored -> true;
      case null, default -> false;
    };
  }
}
