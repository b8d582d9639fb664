package moothall.escalation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import javax.sql.DataSource;

/** Transactions: all of the work is kept, or none of it. */
public final class Database {

  private final DataSource source;
  private final Witness witness;
  private final ScopedValue<Connection> joined = ScopedValue.newInstance();

  /** Nobody looks at what is committed. */
  public Database(DataSource source) {
    this(source, connection -> {});
  }

  Database(DataSource source, Witness witness) {
    this.source = source;
    this.witness = witness;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * Commits if the work returns, and rolls back if it does not.
   *
   * @throws DatabaseTroubleException if the database refused or did not answer; nothing was kept,
   *     unless the connection broke at the very commit
   */
  public <T> T inTransaction(Work<T> work) {
    if (joined.isBound()) {
      return partOf(joined.get(), work);
    }
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      T result = committed(connection, work);
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      throw new DatabaseTroubleException(e);
    }
  }

  /**
   * As {@link #inTransaction}, and what the work calls that asks for a transaction of its own takes
   * part in this one.
   */
  public <T> T inOneTransaction(Work<T> work) {
    return inTransaction(connection ->
        ScopedValue.where(joined, connection).<T, SQLException>call(() -> work.in(connection)));
  }

  /** As {@link #inOneTransaction}, and nothing of it is kept. */
  public <T> T inRehearsal(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return ScopedValue.where(joined, connection)
            .<T, SQLException>call(() -> work.in(connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseTroubleException(e);
    }
  }

  /** All statements of the work see the database as it was at the first. */
  public <T> T inSnapshot(Work<T> work) {
    return inTransaction(connection -> {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return work.in(connection);
    });
  }

  /**
   * Runs a part of a transaction that may fail by itself: then nothing of it is kept, and the rest
   * is. Trouble of the database that may pass ends the whole.
   *
   * @return what the part failed with, if it did
   */
  public static Optional<RuntimeException> attempt(Connection connection, Work<?> part)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    RuntimeException failure;
    try {
      part.in(connection);
      connection.releaseSavepoint(before);
      return Optional.empty();
    } catch (SQLException e) {
      failure = new DatabaseTroubleException(e);
    } catch (RuntimeException e) {
      failure = e;
    }
    if (failure instanceof DatabaseTroubleException trouble && trouble.isPassing()) {
      throw failure;
    }
    connection.rollback(before);
    return Optional.of(failure);
  }

  private static <T> T partOf(Connection connection, Work<T> work) {
    try {
      return work.in(connection);
    } catch (SQLException e) {
      throw new DatabaseTroubleException(e);
    }
  }

  private <T> T committed(Connection connection, Work<T> work) throws SQLException {
    try {
      T result = work.in(connection);
      witness.beforeCommit(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException alsoBroken) {
      cause.addSuppressed(alsoBroken);
    }
  }
}
