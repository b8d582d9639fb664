package moothall.escalation.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What was to be said in public when the copy of the database was made. It may have been said
 * since, of which the copy knows nothing, and is said once only.
 */
public final class RestoredIntents {

  private static final String TABLES = "select to_regclass('action_intent') is not null";
  private static final String DOUBT =
      """
      update action_intent set state = 'UNKNOWN', attempts = greatest(attempts, 1)
      where state = 'PENDING' and kind in ('REPLY', 'REPORT')
      """;

  private RestoredIntents() {}

  /**
   * Replies and reports that were not sent yet become such of which it is not known: they are
   * looked at, and what cannot be found is left to a person. For when no escalation runs.
   *
   * @return how many
   */
  public static int doubt(Connection connection) throws SQLException {
    return Query.of(connection, TABLES).one(row -> row.getBoolean(1))
        ? Query.of(connection, DOUBT).update()
        : 0;
  }
}
