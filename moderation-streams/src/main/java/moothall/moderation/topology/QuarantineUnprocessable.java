package moothall.moderation.topology;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sets aside events on which a stage failed; a bug must not hold up every other comment. */
public final class QuarantineUnprocessable implements ProcessingExceptionHandler {

  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> settings) {
    quarantine.configure(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return Response.resume(quarantine.setAside(context, Quarantine.UNPROCESSABLE, exception));
  }
}
