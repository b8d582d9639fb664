package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.disclosure.Standing;
import org.jspecify.annotations.Nullable;

/** Requests for what is held about an author, added to and never changed. Hold no handle. */
@Singleton
public final class SubjectRequests {

  private static final int MOST = 500;
  private static final String SELECT =
      """
      select r.request_id, r.council_id, r.platform, r.author_key, r.reference, r.for_legal,
        r.asked_by, r.asked_at, v.round,
        d.outcome, d.by, d.at, d.reason, d.told, d.seen
      from subject_request r
        left join lateral (select max(round) as round from subject_review
          where request_id = r.request_id) v on true
        left join subject_decision d on d.request_id = r.request_id and d.round = v.round
      """;

  /** Whom it is about. */
  public record Subject(String councilId, String platform, AuthorKey author) {}

  /**
   * A request as it was made, and what Legal did with it.
   *
   * @param reference the council's own number of the request
   * @param forLegal whether whoever asked wants Legal to look
   * @param round how often Legal was asked to look
   * @param decision of the last time; empty while there is none
   */
  public record Request(
      UUID id,
      Subject subject,
      String reference,
      boolean forLegal,
      String askedBy,
      Instant askedAt,
      int round,
      Optional<Decision> decision) {

    public Optional<Standing.Ruling> ruling() {
      return decision.map(it -> new Standing.Ruling(it.released(), it.seen()));
    }
  }

  /**
   * What a person of Legal decided.
   *
   * @param reason for the record, which whoever asked does not read
   * @param told what whoever asked is told; may be empty
   */
  public record Decision(
      boolean released, String by, Instant at, String reason, String told, List<String> seen) {}

  public void add(Connection connection, Request it) throws SQLException {
    Query.of(
            connection,
            """
            insert into subject_request (request_id, council_id, platform, author_key, reference,
              for_legal, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(it.id())
        .with(it.subject().councilId())
        .with(it.subject().platform())
        .with(it.subject().author().hex())
        .with(it.reference())
        .with(it.forLegal())
        .with(it.askedBy())
        .with(it.askedAt())
        .update();
  }

  /** From now on a person of Legal must look; the same if somebody opened that round meanwhile. */
  public void open(Connection connection, UUID id, int round, Instant now) throws SQLException {
    Query.of(
            connection,
            """
            insert into subject_review (request_id, round, opened_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .with(id)
        .with(round)
        .with(now)
        .update();
  }

  /** False if somebody has decided this round meanwhile. */
  public boolean decide(Connection connection, Request about, Decision it) throws SQLException {
    return Query.of(
                connection,
                """
                insert into subject_decision (request_id, round, asked_by, outcome, by, at, reason,
                  told, seen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .with(about.id())
            .with(about.round())
            .with(about.askedBy())
            .with(it.released() ? "RELEASED" : "REFUSED")
            .with(it.by())
            .with(it.at())
            .with(it.reason())
            .with(it.told())
            .withTexts(it.seen())
            .update()
        == 1;
  }

  public Optional<Request> find(Connection connection, UUID id) throws SQLException {
    return Query.of(connection, SELECT + " where r.request_id = ?")
        .with(id)
        .first(SubjectRequests::read);
  }

  /** Newest first. */
  public List<Request> newestFirst(Connection connection) throws SQLException {
    return Query.of(connection, SELECT + " order by r.seq desc limit " + MOST)
        .list(SubjectRequests::read);
  }

  /** Those that Legal has not decided, oldest first. */
  public List<Request> waiting(Connection connection) throws SQLException {
    return Query.of(
            connection,
            SELECT
                + " where v.round is not null and d.outcome is null order by r.seq limit "
                + MOST)
        .list(SubjectRequests::read);
  }

  private static Request read(ResultSet row) throws SQLException {
    @Nullable String outcome = row.getString("outcome");
    return new Request(
        row.getObject("request_id", UUID.class),
        new Subject(
            row.getString("council_id"),
            row.getString("platform"),
            new AuthorKey(row.getString("author_key"))),
        row.getString("reference"),
        row.getBoolean("for_legal"),
        row.getString("asked_by"),
        Query.instant(row, "asked_at"),
        row.getInt("round"),
        outcome == null ? Optional.empty() : Optional.of(decision(row, outcome)));
  }

  private static Decision decision(ResultSet row, String outcome) throws SQLException {
    Array seen = row.getArray("seen");
    return new Decision(
        outcome.equals("RELEASED"),
        row.getString("by"),
        Query.instant(row, "at"),
        row.getString("reason"),
        row.getString("told"),
        List.of((String[]) seen.getArray()));
  }
}
