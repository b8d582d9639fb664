package moothall.moderation.topology;

import java.util.Map;
import java.util.Objects;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Sets aside comments whose verdict cannot be written. Trouble with the broker is no reason: then
 * the stream stops, is started again and tries once more.
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
    if (QuarantineUndecodable.isPassing(exception)) {
      return Response.fail();
    }
    String reason =
        exception instanceof RecordTooLargeException
            ? Quarantine.TOO_LARGE
            : Quarantine.UNPROCESSABLE;
    return Response.resume(quarantine.setAside(context, reason, exception));
  }
}
