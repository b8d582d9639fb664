package moothall.service;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bug that a request ran into: logged by class and stack, answered with a problem. Without this
 * the framework would log the exception's message, which may quote what a resident wrote.
 */
@Singleton
final class UnexpectedErrors implements ExceptionHandler<Throwable, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

  @Override
  @SuppressWarnings("rawtypes") // as the framework declares it
  public HttpResponse<?> handle(HttpRequest request, Throwable bug) {
    LOG.error("a request failed", bug);
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            "Something went wrong on our side; nothing was changed. The log has the details.")
        .toResponse();
  }
}
