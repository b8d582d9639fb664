package moothall.escalation.casework;

import java.sql.Connection;
import java.sql.SQLException;
import moothall.escalation.conduct.Block;

/**
 * Asks platforms to block an author from a page, and to take that back, where they can be asked.
 * Without one, or where it declines, a person does it there by hand.
 */
public interface BlockRequests {

  /**
   * In the transaction in which the block begins; the comment of its case says whose it is.
   *
   * @return whether the platform will be asked
   */
  boolean block(Connection connection, Block it) throws SQLException;

  /** The same for its end, whether its time is over, it was lifted, or it is void. */
  boolean unblock(Connection connection, Block it) throws SQLException;
}
