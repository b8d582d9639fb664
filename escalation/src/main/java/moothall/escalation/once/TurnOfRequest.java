package moothall.escalation.once;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import moothall.escalation.store.ApiWrites;
import moothall.escalation.store.Witness;

/**
 * Writes into each transaction of a request with a key that it is not to be done again: effect and
 * note are kept together, or neither is.
 */
@Singleton
final class TurnOfRequest implements Witness {

  private static final String TURN = "moothall.turn";

  static void begins(HttpRequest<?> request, ApiWrites.Turn turn) {
    request.setAttribute(TURN, turn);
  }

  static void ends(HttpRequest<?> request) {
    request.removeAttribute(TURN, ApiWrites.Turn.class);
  }

  @Override
  public void beforeCommit(Connection connection) throws SQLException {
    Optional<ApiWrites.Turn> turn =
        ServerRequestContext.currentRequest()
            .flatMap(it -> it.getAttribute(TURN, ApiWrites.Turn.class));
    if (turn.isPresent() && !ApiWrites.noteWritten(connection, turn.get())) {
      throw new TakenOverException();
    }
  }

  /** It took so long that somebody else began; nothing of it is kept. */
  static final class TakenOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenOverException() {
      super("the same request, sent again, has the turn");
    }
  }
}
