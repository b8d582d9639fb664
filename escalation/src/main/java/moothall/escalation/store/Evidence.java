package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.domain.CommentId;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceItem;
import moothall.escalation.evidence.Filing;
import moothall.escalation.evidence.Screenshot;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;

/**
 * The chains of all councils. Entries are only ever added; the database refuses anything else. What
 * was sealed stands there under the key of its comment; an entry whose key was destroyed has no
 * payload any more, and is otherwise what it was.
 */
@Singleton
public final class Evidence {

  /** What is read in one go has no more payload than this, or is one entry. */
  private static final long PAYLOAD_AT_ONCE = 8_000_000;

  private static final String COLUMNS =
      "e.council_id, e.seq, e.canonical, e.prev_hash, e.entry_hash, " + SealedPayloads.COLUMNS;
  private static final String WITH_KEYS = " left join comment_key k on k.key_id = e.key_id";
  private static final String FROM = " from evidence e" + WITH_KEYS;

  private final SealedPayloads payloads;

  Evidence(SealedPayloads payloads) {
    this.payloads = payloads;
  }

  /** Where a version of a comment is sealed. */
  public record Seal(String councilId, long seq, String hash) {}

  /** Seals the item at the end of its council's chain, or finds the seal that it already has. */
  public Seal seal(Connection connection, EvidenceItem item) throws SQLException {
    Optional<Seal> sealed = find(connection, item);
    if (sealed.isPresent()) {
      return sealed.get();
    }
    return append(connection, item, payloads.seal(connection, item));
  }

  /** Adds an entry that says what became of earlier ones, and holds no resident's words. */
  public Seal note(Connection connection, EvidenceItem item) throws SQLException {
    return append(connection, item, SealedPayloads.Kept.open(item.raw()));
  }

  private static Seal append(Connection connection, EvidenceItem item, SealedPayloads.Kept kept)
      throws SQLException {
    Query.of(
            connection,
            "insert into evidence_head (council_id, seq, hash) values (?, 0, ?) on conflict do nothing")
        .with(item.councilId())
        .with(EvidenceEntry.beforeTheFirst())
        .update();
    record Last(long seq, byte[] hash) {}
    Last last =
        Query.of(connection, "select seq, hash from evidence_head where council_id = ? for update")
            .with(item.councilId())
            .one(row -> new Last(row.getLong(1), row.getBytes(2)));
    EvidenceEntry entry = EvidenceEntry.seal(item, last.seq() + 1, last.hash());
    insert(connection, entry, item, kept);
    Query.of(connection, "update evidence_head set seq = ?, hash = ? where council_id = ?")
        .with(entry.seq())
        .with(entry.entryHash())
        .with(item.councilId())
        .update();
    Failpoints.reached(Failpoint.CHAIN_APPENDED);
    return seal(entry);
  }

  private static void insert(
      Connection connection, EvidenceEntry entry, EvidenceItem item, SealedPayloads.Kept kept)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into evidence (version, kind, raw_sha256, captured_at, council_id, seq,
              comment_id, key_id, raw, canonical, prev_hash, entry_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(item.version())
        .with(item.kind())
        .with(Sha256.of(item.raw()))
        .with(item.times().captured())
        .with(entry.councilId())
        .with(entry.seq())
        .with(entry.commentId())
        .with(kept.key())
        .with(kept.bytes())
        .with(entry.canonical())
        .with(entry.prevHash())
        .with(entry.entryHash())
        .update();
  }

  private static Optional<Seal> find(Connection connection, EvidenceItem item) throws SQLException {
    return Query.of(
            connection,
            "select council_id, seq, entry_hash from evidence"
                + " where comment_id = ? and version = ? and kind = ?")
        .with(item.commentId())
        .with(item.version())
        .with(item.kind())
        .first(Evidence::seal);
  }

  /**
   * The newest seal of what the platform sent; every comment with a case has one. What a colleague
   * added says nothing about what is to be hidden.
   */
  public Optional<Seal> newestOf(Connection connection, CommentId comment) throws SQLException {
    return Query.of(
            connection,
            "select council_id, seq, entry_hash from evidence"
                + " where comment_id = ? and kind <> all(?) order by seq desc limit 1")
        .with(comment.value())
        .withTexts(Screenshot.KINDS)
        .first(Evidence::seal);
  }

  /** All seals of the comment's versions, oldest first. */
  public List<Seal> ofComment(Connection connection, CommentId comment) throws SQLException {
    return Query.of(
            connection,
            "select council_id, seq, entry_hash from evidence where comment_id = ? order by seq")
        .with(comment.value())
        .list(Evidence::seal);
  }

  /** All entries of the comment with their payloads, oldest first. */
  public List<EvidenceEntry> entriesOf(Connection connection, CommentId comment)
      throws SQLException {
    return Query.of(
            connection, "select " + COLUMNS + FROM + " where e.comment_id = ? order by e.seq")
        .with(comment.value())
        .list(this::entry);
  }

  /** Those of one kind. */
  public List<EvidenceEntry> entriesOf(Connection connection, CommentId comment, String kind)
      throws SQLException {
    return Query.of(
            connection,
            "select " + COLUMNS + FROM + " where e.comment_id = ? and e.kind = ? order by e.seq")
        .with(comment.value())
        .with(kind)
        .list(this::entry);
  }

  /** One entry of a comment; empty if it is not the comment's. */
  public Optional<EvidenceEntry> entryOf(
      Connection connection, CommentId comment, String councilId, long seq) throws SQLException {
    return Query.of(
            connection,
            "select "
                + COLUMNS
                + FROM
                + " where e.council_id = ? and e.seq = ? and e.comment_id = ?")
        .with(councilId)
        .with(seq)
        .with(comment.value())
        .first(this::entry);
  }

  /** Where the chains that have a recorded end, end. */
  public Map<String, Head> heads(Connection connection) throws SQLException {
    Map<String, Head> heads = new TreeMap<>();
    Query.of(connection, "select council_id, seq, hash from evidence_head where seq > 0")
        .list(row -> heads.put(row.getString(1), head(row.getLong(2), row.getBytes(3))));
    return heads;
  }

  /**
   * How far a chain reaches.
   *
   * @param head its end as it was recorded; 0 if it was not
   * @param last number of the last entry that there is; the same, unless somebody was at it
   */
  public record Extent(Head head, long last) {
    public long furthest() {
      return Math.max(head.seq(), last);
    }
  }

  /** Extent of every chain that has an end or an entry; reads the keys of all entries. */
  public Map<String, Extent> extents(Connection connection) throws SQLException {
    Map<String, Extent> extents = new TreeMap<>();
    Query.of(
            connection,
            """
            select coalesce(h.council_id, e.council_id), coalesce(h.seq, 0),
                   coalesce(h.hash, ?), coalesce(e.last, 0)
            from evidence_head h
            full join (select council_id, max(seq) as last from evidence group by council_id) e
              on e.council_id = h.council_id
            where h.seq > 0 or e.last > 0
            """)
        .with(EvidenceEntry.beforeTheFirst())
        .list(row ->
            extents.put(
                row.getString(1),
                new Extent(head(row.getLong(2), row.getBytes(3)), row.getLong(4))));
    return extents;
  }

  /** The recorded end of one chain; of none, an end before the first entry. */
  public Head head(Connection connection, String councilId) throws SQLException {
    return Query.of(connection, "select seq, hash from evidence_head where council_id = ?")
        .with(councilId)
        .first(row -> head(row.getLong(1), row.getBytes(2)))
        .orElse(Head.NONE);
  }

  /** Takes an entry as it stands in the database, and what is said beside it. */
  @FunctionalInterface
  public interface Reading {
    void take(EvidenceEntry entry, Filing filing);
  }

  /** Reads a chain whole, also what stands after its recorded end. */
  public void each(Connection connection, String councilId, Reading reading) throws SQLException {
    Query.of(
            connection,
            "select e.raw_sha256, e.captured_at, "
                + COLUMNS
                + FROM
                + " where e.council_id = ? order by e.seq")
        .with(councilId)
        .each(row -> reading.take(entry(row), filing(row)));
  }

  /** Reads the entries of one comment, oldest first. */
  public void eachOf(Connection connection, CommentId comment, Reading reading)
      throws SQLException {
    Query.of(
            connection,
            "select e.raw_sha256, e.captured_at, "
                + COLUMNS
                + FROM
                + " where e.comment_id = ? order by e.seq")
        .with(comment.value())
        .each(row -> reading.take(entry(row), filing(row)));
  }

  /** The next entries of one chain: fewer where their payloads are large, but at least one. */
  public List<EvidenceEntry> after(
      Connection connection, String councilId, long seq, long upTo, int limit) throws SQLException {
    return Query.of(
            connection,
            "select "
                + COLUMNS
                + " from (select *, sum(octet_length(raw)) over (order by seq)"
                + " - octet_length(raw) as before_it from (select * from evidence"
                + " where council_id = ? and seq > ? and seq <= ? order by seq limit ?) next) e"
                + WITH_KEYS
                + " where e.before_it < ? order by e.seq")
        .with(councilId)
        .with(seq)
        .with(upTo)
        .with(limit)
        .with(PAYLOAD_AT_ONCE)
        .list(this::entry);
  }

  private static Seal seal(EvidenceEntry entry) {
    return new Seal(entry.councilId(), entry.seq(), HexFormat.of().formatHex(entry.entryHash()));
  }

  private static Head head(long seq, byte[] hash) {
    return new Head(seq, HexFormat.of().formatHex(hash));
  }

  private static Filing filing(ResultSet row) throws SQLException {
    return new Filing(
        row.getString("version"),
        row.getString("kind"),
        row.getBytes("raw_sha256"),
        Query.instant(row, "captured_at"));
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getString("council_id"),
        row.getLong("seq"),
        HexFormat.of().formatHex(row.getBytes("entry_hash")));
  }

  private EvidenceEntry entry(ResultSet row) throws SQLException {
    return new EvidenceEntry(
        row.getString("council_id"),
        row.getLong("seq"),
        row.getString("comment_id"),
        payloads.open(row),
        row.getBytes("canonical"),
        row.getBytes("prev_hash"),
        row.getBytes("entry_hash"));
  }
}
