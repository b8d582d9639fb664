package moothall.moderation.topology;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sets aside events on which judging failed; a bug must not hold up every other comment. Trouble of
 * Kafka's own (a full disk under a store, a registry that is away) is no reason: then the stream
 * stops, is started again and tries once more.
 */
public final class QuarantineUnprocessable implements ProcessingExceptionHandler {

  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> settings) {
    quarantine.configure(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    // Whatever a store or a writer could not do reaches us as a KafkaException, most often as its
    // child StreamsException.
    if (exception instanceof KafkaException) {
      return Response.fail();
    }
    return Response.resume(quarantine.setAside(context, Quarantine.UNPROCESSABLE, exception));
  }
}
