package moothall.escalation.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Sees every transaction right before it commits, as its last part. */
@FunctionalInterface
public interface Witness {

  /** Whoever throws has the transaction rolled back. */
  void beforeCommit(Connection connection) throws SQLException;
}
