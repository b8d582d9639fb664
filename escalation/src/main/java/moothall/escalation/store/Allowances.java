package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What has been spent of the platforms' allowances, by all instances together. Windows are measured
 * by the database's clock, which they share.
 */
@Singleton
public final class Allowances {

  /**
   * Whose allowance is spent from.
   *
   * @param pageId empty if the platform counts all our pages together
   */
  public record Purse(String platform, String pageId) {}

  /**
   * A wish to spend.
   *
   * @param cost of the request
   * @param units that may be spent in a window
   * @param windowEnd when a window that begins at the given time ends
   * @param goesThroughAnyway whether it is only counted
   */
  public record Spending(
      int cost, int units, UnaryOperator<Instant> windowEnd, boolean goesThroughAnyway) {}

  private record Window(Instant now, Instant ends, int spent, boolean exhausted) {
    boolean isOver() {
      return !now.isBefore(ends);
    }
  }

  /** Until the transaction ends nobody else spends from it. */
  public void hold(Connection connection, Purse purse) throws SQLException {
    var _ = window(connection, purse);
  }

  /**
   * False if there is not enough left: then what waits for this purse is not claimed before the
   * window ends. Holds the purse until the transaction ends, so that nobody spends the same twice.
   */
  public boolean spend(Connection connection, Purse purse, Spending wish) throws SQLException {
    Window window = window(connection, purse);
    int before = window.isOver() ? 0 : window.spent();
    boolean enough = wish.goesThroughAnyway() || before + wish.cost() <= wish.units();
    Query.of(
            connection,
            """
            update allowance set window_ends = ?, spent = ?, exhausted = ?
            where platform = ? and page_id = ?
            """)
        .with(window.isOver() ? wish.windowEnd().apply(window.now()) : window.ends())
        .with(enough ? before + wish.cost() : before)
        .with(!enough || (window.exhausted() && !window.isOver()))
        .with(purse.platform())
        .with(purse.pageId())
        .update();
    return enough;
  }

  private static Window window(Connection connection, Purse purse) throws SQLException {
    Query.of(
            connection,
            """
            insert into allowance (platform, page_id, window_ends, spent, exhausted)
            values (?, ?, 'epoch', 0, false) on conflict do nothing
            """)
        .with(purse.platform())
        .with(purse.pageId())
        .update();
    return Query.of(
            connection,
            """
            select clock_timestamp() as now, window_ends, spent, exhausted
            from allowance where platform = ? and page_id = ? for update
            """)
        .with(purse.platform())
        .with(purse.pageId())
        .one(row ->
            new Window(
                Query.instant(row, "now"),
                Query.instant(row, "window_ends"),
                row.getInt("spent"),
                row.getBoolean("exhausted")));
  }
}
