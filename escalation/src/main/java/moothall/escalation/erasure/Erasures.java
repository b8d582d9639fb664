package moothall.escalation.erasure;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.evidence.Erasure;
import moothall.escalation.retention.Keeping;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.CommentKeys;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.KeptWords;

/** Makes the words of one comment unreadable. Whoever calls has locked the comment. */
@Singleton
final class Erasures {

  private final KeptWords words;
  private final CommentKeys keys;
  private final Evidence evidence;
  private final CaseBook book;
  private final Blocks blocks;

  Erasures(KeptWords words, CommentKeys keys, Evidence evidence, CaseBook book, Blocks blocks) {
    this.blocks = blocks;
    this.words = words;
    this.keys = keys;
    this.evidence = evidence;
    this.book = book;
  }

  /** Of a comment without a case nothing was sealed. False if there were no words. */
  boolean withoutCase(Connection connection, CommentId comment, Instant now) throws SQLException {
    return words.takeOutDue(connection, comment, now) > 0;
  }

  /** The same whether they are due or not; false if there were no words. */
  boolean onRequestWithoutCase(Connection connection, CommentId comment, Instant now)
      throws SQLException {
    return words.takeOut(connection, comment, now) > 0;
  }

  /**
   * Its words, and the names of authors whom blocks of it concerned that are over. False if there
   * was nothing to erase any more.
   */
  boolean ofCase(Connection connection, Case it, String by, Keeping.Ground ground, Instant now)
      throws SQLException {
    boolean taken = words.takeOut(connection, it.commentId(), now) > 0;
    boolean destroyed = keys.destroy(connection, it.commentId());
    boolean named = blocks.eraseNames(connection, it.id());
    if (!taken && !destroyed) {
      return named;
    }
    evidence.note(
        connection,
        Erasure.item(
            it.opening().councilId(),
            it.opening().pageId(),
            it.commentId().value(),
            ground.name(),
            now));
    book.write(
        connection,
        it.id(),
        Optional.of(it),
        CaseBook.Change.of(new CaseEvent.WordsErased(now, by, ground.words())));
    return true;
  }
}
