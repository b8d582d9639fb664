package moothall.moderation.topology;

import java.util.Map;
import java.util.Objects;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Sets aside comments whose verdict cannot be written. Trouble with the broker or the registry is
 * no reason: then the stream stops, is started again and tries once more.
 */
public final class QuarantineUnsendable implements ProductionExceptionHandler {

  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> settings) {
    quarantine.configure(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    boolean deadLetter = record.topic().equals(Topics.DEAD_LETTERS.name());
    if (deadLetter || !(exception instanceof RecordTooLargeException)) {
      return Response.fail();
    }
    // The source's bytes are not always at hand when the broker answers; the verdict repeats them.
    return Response.resume(
        quarantine.setAside(
            context,
            Objects.requireNonNullElse(context.sourceRawKey(), record.key()),
            Objects.requireNonNullElse(context.sourceRawValue(), record.value()),
            Quarantine.TOO_LARGE,
            exception));
  }

  @Override
  @SuppressWarnings("rawtypes") // Kafka's signature
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    if (exception instanceof RecordTooLargeException) {
      return Response.resume(quarantine.setAside(context, Quarantine.TOO_LARGE, exception));
    }
    // A registry that is away, or no longer knows our schema, is not the comment's fault.
    if (QuarantineUndecodable.isMalformed(exception.getCause())) {
      return Response.resume(quarantine.setAside(context, Quarantine.UNPROCESSABLE, exception));
    }
    return Response.fail();
  }
}
