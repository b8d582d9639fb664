package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.BlockTerms;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Evidence;

/** Begins and ends blocks: the record, and the request or the task that goes with it. */
@Singleton
final class Blocking {

  private final Blocks blocks;
  private final Evidence evidence;
  private final Optional<BlockRequests> platforms;

  Blocking(Blocks blocks, Evidence evidence, Optional<BlockRequests> platforms) {
    this.blocks = blocks;
    this.evidence = evidence;
    this.platforms = platforms;
  }

  /** The strike counts from now on, in this transaction. */
  void begin(Connection connection, Strike strike, Block.Author author, Case it, Instant from)
      throws SQLException {
    blocks.lockAuthor(connection, strike);
    BlockTerms terms = strike.terms().orElseThrow();
    long seal =
        evidence
            .newestOf(connection, it.commentId())
            .orElseThrow(() -> new IllegalStateException("case " + it.id() + " has no seal"))
            .seq();
    Block block =
        new Block(
            strike,
            author,
            seal,
            from,
            earlier(terms.review(from), terms.end(from)),
            terms.end(from));
    blocks.add(connection, block);
    boolean asked = platforms.isPresent() && platforms.get().block(connection, block);
    blocks.addTask(connection, strike.id(), Block.Task.BLOCK, from, asked);
  }

  /**
   * Once: a block whose end was asked for is not ended again. Nothing if there is no block. Where
   * another block of the author goes on, the end is noted and the platform left as it is. The
   * caller has locked the case.
   */
  void end(Connection connection, UUID strikeId, Instant now) throws SQLException {
    Optional<Block> block = blocks.find(connection, strikeId);
    if (block.isEmpty()) {
      return;
    }
    blocks.lockAuthor(connection, block.get().strike());
    if (blocks.isEnding(connection, strikeId)) {
      return;
    }
    boolean nobodysTask =
        blocks.anotherStands(connection, strikeId)
            || (platforms.isPresent() && platforms.get().unblock(connection, block.get()));
    blocks.addTask(connection, strikeId, Block.Task.UNBLOCK, now, nobodysTask);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
