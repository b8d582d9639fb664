package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import moothall.escalation.evidence.EvidenceItem;
import org.jspecify.annotations.Nullable;

/** What was sealed, as it is kept: under the key of its comment, and for one entry only. */
@Singleton
final class SealedPayloads {

  /** More than that is fetched one by one, as many rows are fetched in one go. */
  private static final int LARGE = 100_000;

  /**
   * What must be read, of the entries {@code e} and the keys {@code k}, to open one, beside its
   * council and number.
   */
  static final String COLUMNS =
      "e.comment_id, e.version, e.kind, e.key_id, k.sealed as key,"
          + " case when octet_length(e.raw) <= "
          + LARGE
          + " then e.raw end as raw";

  private final CommentKeys keys;

  SealedPayloads(CommentKeys keys) {
    this.keys = keys;
  }

  /**
   * How a payload is kept.
   *
   * @param key number of the key; null where the bytes are the payload itself
   */
  record Kept(@Nullable Long key, byte[] bytes) {
    static Kept open(byte[] payload) {
      return new Kept(null, payload);
    }
  }

  Kept seal(Connection connection, EvidenceItem item) throws SQLException {
    CommentKeys.Key key = keys.of(connection, item.commentId());
    String entry = entry(item.commentId(), item.version(), item.kind());
    return new Kept(key.id(), key.sealing().seal(entry, item.raw()));
  }

  /** Null if its key is gone; nothing, which has another digest, if somebody was at it. */
  byte @Nullable [] open(ResultSet row) throws SQLException {
    byte[] small = row.getBytes("raw");
    byte[] kept = small == null ? large(row) : small;
    if (row.getObject("key_id") == null) {
      return kept;
    }
    byte[] key = row.getBytes("key");
    if (key == null) {
      return null;
    }
    String comment = row.getString("comment_id");
    String entry = entry(comment, row.getString("version"), row.getString("kind"));
    return keys.sealing(comment, key)
        .flatMap(it -> it.open(entry, kept))
        .orElseGet(() -> new byte[0]);
  }

  private static byte[] large(ResultSet row) throws SQLException {
    return Query.of(
            row.getStatement().getConnection(),
            "select raw from evidence where council_id = ? and seq = ?")
        .with(row.getString("council_id"))
        .with(row.getLong("seq"))
        .one(it -> it.getBytes(1));
  }

  private static String entry(String comment, String version, String kind) {
    return String.join("\n", comment, version, kind);
  }
}
