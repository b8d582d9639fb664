package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.evidence.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Writes that were sent with a key of the caller's, so that one that is sent again is not done
 * again. What was answered is sealed under the key, which is kept nowhere, and a secret: neither
 * opens it alone.
 */
@Singleton
public final class ApiWrites {

  /** For how long a key stands for its request. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** After this long somebody else may begin, unless something was written. */
  public static final Duration IN_HAND = Duration.ofMinutes(2);

  private static final String PURPOSE = "moothall answers of the API 1";
  private static final int FORGOTTEN_AT_ONCE = 500;

  private final EvidenceKey master;

  ApiWrites(EvidenceKey master) {
    this.master = master;
  }

  /** A caller's key. Never printed: whoever knows it can have the answer. */
  public record Key(String caller, String key) {

    byte[] hash() {
      return Sha256.of(both().getBytes(StandardCharsets.UTF_8));
    }

    private String both() {
      return caller + "\0" + key;
    }

    @Override
    public String toString() {
      return "Key[" + caller + "]";
    }
  }

  /** The right to do it, until somebody else has it. */
  public record Turn(Key key, UUID attempt) {}

  /** What was answered. */
  public record Answer(int status, Optional<Body> body) {}

  /** Its body, byte for byte. */
  public record Body(String contentType, byte[] bytes) {}

  /** How a request stands that came with a key. */
  public sealed interface Standing {

    /** Nobody has done it: do it. */
    record Yours(Turn turn) implements Standing {}

    /** It was done: this was the answer. */
    record Answered(Answer answer) implements Standing {}

    /** The key came with another request. */
    record OtherRequest() implements Standing {}

    /** Somebody is at it. */
    record InHand() implements Standing {}

    /** Something was written, and nobody knows any more what was answered. */
    record AnswerLost() implements Standing {}
  }

  /** Of several that begin at once one has the turn. */
  public Standing begin(Connection connection, Key key, byte[] fingerprint) throws SQLException {
    UUID attempt = UUID.randomUUID();
    Query.of(connection, "delete from api_write where key_hash = ? and begun_at < ?")
        .with(key.hash())
        .with(now(connection).minus(KEPT))
        .update();
    int added =
        Query.of(
                connection,
                """
                insert into api_write (key_hash, caller, fingerprint, attempt, in_hand_till)
                values (?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?))
                on conflict do nothing
                """)
            .with(key.hash())
            .with(key.caller())
            .with(fingerprint)
            .with(attempt)
            .with(IN_HAND.toSeconds())
            .update();
    return added == 1
        ? new Standing.Yours(new Turn(key, attempt))
        : standing(connection, new Turn(key, attempt), fingerprint);
  }

  private Standing standing(Connection connection, Turn turn, byte[] fingerprint)
      throws SQLException {
    Kept kept =
        Query.of(
                connection,
                """
                select fingerprint, in_hand_till > clock_timestamp() as in_hand,
                  written_at is not null as written, status, content_type, answer
                from api_write where key_hash = ? for update
                """)
            .with(turn.key().hash())
            .one(Kept::read);
    if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
      return new Standing.OtherRequest();
    }
    if (kept.status() != null) {
      return opened(turn.key(), kept.status(), kept)
          .<Standing>map(Standing.Answered::new)
          .orElseGet(Standing.AnswerLost::new);
    }
    if (kept.inHand()) {
      return new Standing.InHand();
    }
    return kept.written() ? new Standing.AnswerLost() : taken(connection, turn);
  }

  private static Standing taken(Connection connection, Turn turn) throws SQLException {
    Query.of(
            connection,
            """
            update api_write set attempt = ?, begun_at = clock_timestamp(),
              in_hand_till = clock_timestamp() + make_interval(secs => ?)
            where key_hash = ?
            """)
        .with(turn.attempt())
        .with(IN_HAND.toSeconds())
        .with(turn.key().hash())
        .update();
    return new Standing.Yours(turn);
  }

  /**
   * Notes in a transaction that wrote something that the request is not to be done again; false if
   * somebody else has the turn, and so nothing of the transaction may be kept.
   */
  public static boolean noteWritten(Connection connection, Turn turn) throws SQLException {
    boolean wrote =
        Query.of(connection, "select pg_current_xact_id_if_assigned() is not null")
            .one(row -> row.getBoolean(1));
    return !wrote
        || Query.of(
                    connection,
                    """
                    update api_write set written_at = coalesce(written_at, clock_timestamp())
                    where key_hash = ? and attempt = ? and answered_at is null
                    """)
                .with(turn.key().hash())
                .with(turn.attempt())
                .update()
            == 1;
  }

  /** Keeps what is answered from now on. */
  public void answer(Connection connection, Turn turn, Answer answer) throws SQLException {
    byte[] hash = turn.key().hash();
    Query.of(
            connection,
            """
            update api_write set status = ?, content_type = ?, answer = ?,
              answered_at = clock_timestamp()
            where key_hash = ? and attempt = ?
            """)
        .with(answer.status())
        .with(answer.body().map(Body::contentType).orElse(null))
        .with(
            answer
                .body()
                .map(it -> sealing(turn.key()).seal(HexFormat.of().formatHex(hash), it.bytes()))
                .orElse(null))
        .with(hash)
        .with(turn.attempt())
        .update();
  }

  /** It failed: whoever sends it again may do it, unless something was written. */
  public void giveUp(Connection connection, Turn turn) throws SQLException {
    Query.of(
            connection,
            """
            update api_write set in_hand_till = clock_timestamp()
            where key_hash = ? and attempt = ? and answered_at is null
            """)
        .with(turn.key().hash())
        .with(turn.attempt())
        .update();
  }

  /** Some of what is older than a day; whether there may be more. */
  public boolean forgetSome(Connection connection) throws SQLException {
    return Query.of(
                connection,
                """
                delete from api_write where key_hash in
                  (select key_hash from api_write where begun_at < ? limit ? for update skip locked)
                """)
            .with(now(connection).minus(KEPT))
            .with(FORGOTTEN_AT_ONCE)
            .update()
        == FORGOTTEN_AT_ONCE;
  }

  private static Instant now(Connection connection) throws SQLException {
    return Query.of(connection, "select clock_timestamp() as now")
        .one(row -> Query.instant(row, "now"));
  }

  private Optional<Answer> opened(Key key, int status, Kept kept) {
    String contentType = kept.contentType();
    byte[] sealed = kept.answer();
    if (contentType == null || sealed == null) {
      return Optional.of(new Answer(status, Optional.empty()));
    }
    return sealing(key)
        .open(HexFormat.of().formatHex(key.hash()), sealed)
        .map(bytes -> new Answer(status, Optional.of(new Body(contentType, bytes))));
  }

  private Sealing sealing(Key key) {
    return master.sealingFor(PURPOSE + "\0" + key.both());
  }

  private record Kept(
      byte[] fingerprint,
      boolean inHand,
      boolean written,
      @Nullable Integer status,
      @Nullable String contentType,
      byte @Nullable [] answer) {

    static Kept read(ResultSet row) throws SQLException {
      return new Kept(
          row.getBytes("fingerprint"),
          row.getBoolean("in_hand"),
          row.getBoolean("written"),
          row.getObject("status", Integer.class),
          row.getString("content_type"),
          row.getBytes("answer"));
    }
  }
}
