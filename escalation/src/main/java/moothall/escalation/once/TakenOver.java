package moothall.escalation.once;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import moothall.service.Problem;

/** Tells whoever was overtaken that nothing was done for them. */
@Singleton
final class TakenOver
    implements ExceptionHandler<TurnOfRequest.TakenOverException, HttpResponse<?>> {

  @SuppressWarnings("rawtypes") // as the interface has it
  @Override
  public HttpResponse<?> handle(HttpRequest request, TurnOfRequest.TakenOverException e) {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "taken-over",
            "It took so long that the same request, sent again, is being worked on instead.")
        .toResponse();
  }
}
