package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import moothall.escalation.domain.CommentId;

/**
 * A key for each comment, under which what was sealed of it is kept. Without the key nobody can
 * read that any more, in this database or in a copy of its other tables; the chain still holds.
 */
@Singleton
public final class CommentKeys {

  private final EvidenceKey master;

  CommentKeys(EvidenceKey master) {
    this.master = master;
  }

  /** The key of now. What was sealed with one that was destroyed names that one. */
  record Key(long id, Sealing sealing) {}

  /** The comment's key, made if it has none. */
  Key of(Connection connection, String comment) throws SQLException {
    Optional<Key> known = find(connection, comment);
    if (known.isPresent()) {
      return known.get();
    }
    Query.of(
            connection,
            "insert into comment_key (comment_id, sealed) values (?, ?) on conflict do nothing")
        .with(comment)
        .with(master.sealing().seal(comment, Sealing.newKey()))
        .update();
    return find(connection, comment)
        .orElseThrow(() -> new IllegalStateException("a key that was just made is there"));
  }

  /** Empty if it never had one, or it was destroyed. */
  Optional<Key> find(Connection connection, String comment) throws SQLException {
    return Query.of(connection, "select key_id, sealed from comment_key where comment_id = ?")
        .with(comment)
        .first(row -> new Key(row.getLong(1), opened(comment, row.getBytes(2))));
  }

  private Sealing opened(String comment, byte[] sealed) {
    return sealing(comment, sealed)
        .orElseThrow(() ->
            new IllegalStateException("the key of a comment is not as it was kept: " + comment));
  }

  /** Empty if somebody changed what is kept. */
  Optional<Sealing> sealing(String comment, byte[] kept) {
    return master.sealing().open(comment, kept).map(Sealing::with);
  }

  /** For ever; false if there is none. */
  public boolean destroy(Connection connection, CommentId comment) throws SQLException {
    return Query.of(connection, "delete from comment_key where comment_id = ?")
            .with(comment.value())
            .update()
        == 1;
  }
}
