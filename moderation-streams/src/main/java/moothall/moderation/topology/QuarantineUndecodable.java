package moothall.moderation.topology;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Sets aside bytes that are no event. A registry that does not answer is not the record's fault:
 * then the stream stops, is started again and tries once more.
 */
public final class QuarantineUndecodable implements DeserializationExceptionHandler {

  private static final int SERVER_TROUBLE = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Quarantine quarantine = new Quarantine();

  @Override
  public void configure(Map<String, ?> settings) {
    quarantine.configure(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (isPassing(exception)) {
      return Response.fail();
    }
    return Response.resume(
        quarantine.setAside(
            context, record.key(), record.value(), Quarantine.UNDECODABLE, exception));
  }

  /** Whether the same record may well be readable in a moment. */
  static boolean isPassing(Throwable exception) {
    @Nullable Throwable cause = exception;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      boolean passing =
          switch (cause) {
            case RestClientException refusal ->
                refusal.getStatus() >= SERVER_TROUBLE || refusal.getStatus() == TOO_MANY_REQUESTS;
            case RetriableException ignored -> true;
            case SocketException ignored -> true;
            case SocketTimeoutException ignored -> true;
            case HttpTimeoutException ignored -> true;
            case UnknownHostException ignored -> true;
            default -> false;
          };
      if (passing) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
