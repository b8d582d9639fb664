package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Route;
import moothall.escalation.work.BulkAct;
import moothall.escalation.work.BulkWish;
import org.jspecify.annotations.Nullable;

/** What was asked of several cases at once, and what came of each; only ever added to. */
@Singleton
public final class Batches {

  /** The code of what was done; any other says why not. */
  public static final String DONE = "done";

  /** Of what ended in a fault of ours: who reads it can do nothing about it but try again. */
  public static final Result FAILED =
      new Result(
          "failed",
          "Something went wrong here, and nothing of it was done. Try it again; if it fails again,"
              + " tell whoever runs Moothall.");

  /** Who asked for what, and when. */
  public record Batch(UUID id, BulkWish wish, String by, Instant at) {}

  /** What came of one case; {@code why} is a sentence where it was refused. */
  public record Result(String code, String why) {
    public boolean isDone() {
      return code.equals(DONE);
    }
  }

  /**
   * One case of a batch.
   *
   * @param seen how many events it had when whoever asked saw the preview
   * @param done empty as long as nothing was tried, or every attempt failed
   * @param failed whether an attempt failed and none has come to an end since
   * @param decision which event of the case it was; -1 for none
   * @param undone the last attempt to undo it
   */
  public record Place(
      int place,
      CaseId caseId,
      int seen,
      Optional<Result> done,
      boolean failed,
      int decision,
      Optional<Result> undone) {

    /** What came of it, if anything was tried. */
    public Optional<Result> tried() {
      return done.or(() -> failed ? Optional.of(FAILED) : Optional.empty());
    }

    /** Whether it was done, and not undone since. */
    public boolean stands() {
      return done.filter(Result::isDone).isPresent() && undone.filter(Result::isDone).isEmpty();
    }
  }

  /** False if there is one of that id already. */
  public boolean begin(Connection connection, Batch batch, Map<CaseId, Integer> seen)
      throws SQLException {
    int begun =
        Query.of(
                connection,
                """
                insert into batch (batch_id, act, route, reason, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .with(batch.id())
            .with(batch.wish().act().name())
            .with(batch.wish().to().map(Route::name).orElse(null))
            .with(batch.wish().reason())
            .with(batch.by())
            .with(batch.at())
            .update();
    if (begun == 0) {
      return false;
    }
    int place = 0;
    for (Map.Entry<CaseId, Integer> one : seen.entrySet()) {
      Query.of(
              connection,
              "insert into batch_case (batch_id, place, case_id, seen) values (?, ?, ?, ?)")
          .with(batch.id())
          .with(place++)
          .with(one.getKey().value())
          .with(one.getValue())
          .update();
    }
    return true;
  }

  public Optional<Batch> find(Connection connection, UUID id) throws SQLException {
    return Query.of(
            connection,
            "select batch_id, act, route, reason, asked_by, asked_at from batch where batch_id = ?")
        .with(id)
        .first(Batches::batch);
  }

  /**
   * A batch of the list.
   *
   * @param done how many of its cases came to an end; fewer than all where the work was broken off,
   *     or failed
   */
  public record Summary(Batch batch, int cases, int done) {
    public int rest() {
      return cases - done;
    }
  }

  /** What somebody asked for, newest first. */
  public List<Summary> newestOf(Connection connection, String by, int limit) throws SQLException {
    return Query.of(
            connection,
            """
            select batch_id, act, route, reason, asked_by, asked_at,
              (select count(*) from batch_case c where c.batch_id = b.batch_id) as cases,
              (select count(*) from batch_done d where d.batch_id = b.batch_id) as done
            from batch b where asked_by = ? order by asked_at desc, batch_id limit ?
            """)
        .with(by)
        .with(limit)
        .list(row -> new Summary(batch(row), row.getInt("cases"), row.getInt("done")));
  }

  private static Batch batch(ResultSet row) throws SQLException {
    @Nullable String route = row.getString("route");
    return new Batch(
        row.getObject("batch_id", UUID.class),
        new BulkWish(
            BulkAct.valueOf(row.getString("act")),
            Optional.ofNullable(route).map(Route::valueOf),
            row.getString("reason")),
        row.getString("asked_by"),
        Query.instant(row, "asked_at"));
  }

  /** In the order in which they were asked for. */
  public List<Place> places(Connection connection, UUID id) throws SQLException {
    return Query.of(
            connection,
            """
            select c.place, c.case_id, c.seen, d.code, d.why, d.decision, u.code as undone, u.why as undone_why,
              d.code is null and exists (select from batch_failed f
                where f.batch_id = c.batch_id and f.place = c.place) as failed
            from batch_case c
              left join batch_done d using (batch_id, place)
              left join lateral (select code, why from batch_undone u
                where u.batch_id = c.batch_id and u.place = c.place order by attempt desc limit 1) u on true
            where c.batch_id = ? order by c.place
            """)
        .with(id)
        .list(row -> {
          @Nullable String code = row.getString("code");
          @Nullable String undone = row.getString("undone");
          return new Place(
              row.getInt("place"),
              new CaseId(row.getObject("case_id", UUID.class)),
              row.getInt("seen"),
              code == null ? Optional.empty() : Optional.of(new Result(code, row.getString("why"))),
              row.getBoolean("failed"),
              code == null ? -1 : row.getInt("decision"),
              undone == null
                  ? Optional.empty()
                  : Optional.of(new Result(undone, row.getString("undone_why"))));
        });
  }

  /** Nobody else works on this case of this batch until the transaction ends; as it is then. */
  public Place lock(Connection connection, UUID id, int place) throws SQLException {
    Query.of(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .with("batch " + id + " " + place)
        .list(_ -> "locked");
    return places(connection, id).stream()
        .filter(it -> it.place() == place)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("batch " + id + " has no place " + place));
  }

  public void done(
      Connection connection, UUID id, int place, Result result, int decision, Instant at)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into batch_done (batch_id, place, done_at, code, why, decision)
            values (?, ?, ?, ?, ?, ?)
            """)
        .with(id)
        .with(place)
        .with(at)
        .with(result.code())
        .with(result.why())
        .with(decision)
        .update();
  }

  /** Nothing of the case was done; it can be tried again. */
  public void failed(Connection connection, UUID id, int place, Instant at) throws SQLException {
    Query.of(connection, "insert into batch_failed (batch_id, place, failed_at) values (?, ?, ?)")
        .with(id)
        .with(place)
        .with(at)
        .update();
  }

  public void undone(
      Connection connection, UUID id, int place, Result result, String by, Instant at)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into batch_undone (batch_id, place, undone_at, undone_by, code, why)
            values (?, ?, ?, ?, ?, ?)
            """)
        .with(id)
        .with(place)
        .with(at)
        .with(by)
        .with(result.code())
        .with(result.why())
        .update();
  }
}
