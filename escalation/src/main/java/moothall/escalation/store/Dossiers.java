package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CommentId;

/** The dossiers that were made, one for each content; added and never taken away. */
@Singleton
public final class Dossiers {

  private static final HexFormat HEX = HexFormat.of();
  private static final String COLUMNS =
      "referral_id, content_sha256, pack_sha256, facts, entries, made_by, made_at";

  private final CommentKeys keys;

  Dossiers(CommentKeys keys) {
    this.keys = keys;
  }

  /**
   * What a dossier is made of again.
   *
   * @param content digest of what it says, hexadecimal
   * @param pack digest of the file, hexadecimal
   * @param facts kept under the key of the comment; empty if that was destroyed since
   * @param entries numbers of the sealed entries that it holds
   */
  public record Kept(
      UUID referralId,
      String content,
      String pack,
      byte[] facts,
      List<Long> entries,
      String madeBy,
      Instant madeAt) {
    public Kept {
      entries = List.copyOf(entries);
    }
  }

  /** Whether it was not there before. */
  public boolean add(Connection connection, CommentId comment, Kept it) throws SQLException {
    byte[] facts =
        keys.of(connection, comment.value())
            .sealing()
            .seal(purpose(it.referralId(), it.content()), it.facts());
    return Query.of(
                connection,
                "insert into dossier ("
                    + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (referral_id, content_sha256) do nothing")
            .with(it.referralId())
            .with(HEX.parseHex(it.content()))
            .with(HEX.parseHex(it.pack()))
            .with(facts)
            .with(connection.createArrayOf("bigint", it.entries().toArray()))
            .with(it.madeBy())
            .with(it.madeAt())
            .update()
        == 1;
  }

  public Optional<Kept> withContent(Connection connection, UUID referral, String content)
      throws SQLException {
    return find(connection, "content_sha256", referral, content);
  }

  public Optional<Kept> withPack(Connection connection, UUID referral, String pack)
      throws SQLException {
    return find(connection, "pack_sha256", referral, pack);
  }

  private Optional<Kept> find(Connection connection, String column, UUID referral, String digest)
      throws SQLException {
    return Query.of(
            connection,
            "select " + COLUMNS + " from dossier where referral_id = ? and " + column + " = ?")
        .with(referral)
        .with(HEX.parseHex(digest))
        .first(row -> read(connection, row));
  }

  /** Those of a referral, newest first. */
  public List<Kept> of(Connection connection, UUID referral) throws SQLException {
    return Query.of(
            connection,
            "select " + COLUMNS + " from dossier where referral_id = ? order by place desc")
        .with(referral)
        .list(row -> read(connection, row));
  }

  private Kept read(Connection connection, ResultSet row) throws SQLException {
    UUID referral = row.getObject("referral_id", UUID.class);
    String content = HEX.formatHex(row.getBytes("content_sha256"));
    byte[] kept = row.getBytes("facts");
    byte[] facts =
        keyOf(connection, referral)
            .flatMap(key -> key.sealing().open(purpose(referral, content), kept))
            .orElseGet(() -> new byte[0]);
    Array entries = row.getArray("entries");
    return new Kept(
        referral,
        content,
        HEX.formatHex(row.getBytes("pack_sha256")),
        facts,
        List.of((Long[]) entries.getArray()),
        row.getString("made_by"),
        Query.instant(row, "made_at"));
  }

  private Optional<CommentKeys.Key> keyOf(Connection connection, UUID referral)
      throws SQLException {
    Optional<String> comment =
        Query.of(connection, "select comment_id from referral where referral_id = ?")
            .with(referral)
            .first(row -> row.getString(1));
    return comment.isEmpty() ? Optional.empty() : keys.find(connection, comment.get());
  }

  private static String purpose(UUID referral, String content) {
    return "dossier\n" + referral + "\n" + content;
  }
}
