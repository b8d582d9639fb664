package moothall.escalation.journeys;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** A proxy that holds no stream open, as long as the test says. */
@ServerFilter("/live/stream")
@Requires(property = "moothall.test.no-stream")
final class NoStream {

  volatile boolean on;
  volatile boolean refused;

  @RequestFilter
  @Nullable HttpResponse<?> refuse() {
    if (!on) {
      return null;
    }
    refused = true;
    return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
  }
}
