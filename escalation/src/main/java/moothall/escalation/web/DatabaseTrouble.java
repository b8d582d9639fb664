package moothall.escalation.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.service.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that does not answer is said to be that, one that refused is not, and nothing of its
 * message is shown.
 */
@Singleton
final class DatabaseTrouble implements ExceptionHandler<DatabaseTroubleException, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseTrouble.class);

  private final TroublePage page;

  DatabaseTrouble(TroublePage page) {
    this.page = page;
  }

  @SuppressWarnings("rawtypes") // as the interface has it
  @Override
  public HttpResponse<?> handle(HttpRequest request, DatabaseTroubleException trouble) {
    LOG.warn("a request failed with {}", trouble.getMessage());
    HttpStatus status =
        trouble.isPassing() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.contains(MediaType.TEXT_HTML)) {
      return trouble.isPassing() ? page.databaseAway(status) : page.databaseRefused(status);
    }
    String what =
        trouble.isPassing()
            ? "The database did not answer."
            : "The database refused it, which is a fault of ours and does not pass by itself.";
    return Problem.of(status, "database", what + " Look whether it was done before you repeat it.")
        .toResponse();
  }
}
