package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;

/** Which request to a platform begins or ends which block. */
@Singleton
public final class BlockIntents {

  /**
   * Of a task {@code t}: whether the platform was asked and it is over without having been done.
   * What was overtaken by the block's own end, or an end by another block, is nobody's task.
   */
  static final String CAME_TO_NOTHING =
      """
      exists (select from block_request r join action_intent i using (intent_id)
        where r.strike_id = t.strike_id and r.kind = t.kind and i.state = 'SETTLED'
          and i.outcome not in ('DONE', 'ALREADY_DONE')
          and not (i.outcome = 'SUPERSEDED' and (t.kind = 'UNBLOCK' or exists (
            select from block_request u
            where u.strike_id = t.strike_id and t.kind = 'BLOCK' and u.kind = 'UNBLOCK'))))
      """;

  /** Both are written in the same transaction; a block begins once and ends once. */
  public void add(Connection connection, UUID strikeId, Intent intent) throws SQLException {
    if (!intent.kind().concernsAuthor()) {
      throw new IllegalArgumentException(
          intent.kind() + " (expected: " + ActionKind.BLOCK + " or " + ActionKind.UNBLOCK + ")");
    }
    Query.of(connection, "insert into block_request (intent_id, strike_id, kind) values (?, ?, ?)")
        .with(intent.id())
        .with(strikeId)
        .with(intent.kind().name())
        .update();
  }
}
