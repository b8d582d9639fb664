package moothall.escalation.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** The database refused or did not answer. Its message names the SQL state and no value. */
public final class DatabaseTroubleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The SQL state of what is given up after the time that was set. */
  static final String GIVEN_UP = "57014";

  private final boolean passing;
  private final boolean tooLong;

  DatabaseTroubleException(SQLException cause) {
    super("SQL state " + cause.getSQLState(), cause);
    this.passing = isPassing(cause);
    this.tooLong = GIVEN_UP.equals(cause.getSQLState());
  }

  /** Whether the same work may succeed later: the database is down, full, busy or restarting. */
  public boolean isPassing() {
    return passing;
  }

  /** Whether it was given up after the time that whoever asked had set. */
  public boolean tookTooLong() {
    return tooLong;
  }

  private static boolean isPassing(SQLException cause) {
    String state = cause.getSQLState();
    if (state == null || cause instanceof SQLTransientException) {
      return true;
    }
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08", "25", "40", "53", "55", "57", "58", "XX" -> true;
      default -> false;
    };
  }
}
