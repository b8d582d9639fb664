package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.CaseId;
import org.jspecify.annotations.Nullable;

/** Blocks that count or have counted, and what people are to do about them. */
@Singleton
public final class Blocks {

  private static final int AT_ONCE = 100;
  private static final String COLUMNS =
      "a.author_id, a.author_name, evidence_seq, starts_at, review_at, ends_at";

  /**
   * Of a strike {@code s} in a case {@code c}: whether another block of the author goes on there.
   */
  private static final String ANOTHER_STANDS =
      """
      exists (select from block b2 join strike s2 using (strike_id) join cases c2 using (case_id)
        where s2.strike_id <> s.strike_id and s2.council_id = s.council_id
          and s2.platform = s.platform and s2.author_key = s.author_key and c2.page_id = c.page_id
          and not exists (select from block_task e
            where e.strike_id = s2.strike_id and e.kind = 'UNBLOCK'))
      """;

  /**
   * Of a task {@code t}: whether it is still to be done. Nobody blocks by hand whom the platform is
   * not asked to block (whoever finds himself blocked is warned), nor looks again at what is over,
   * nor unblocks whom another block concerns.
   */
  private static final String MEANT =
      """
      case when t.kind = 'UNBLOCK' then not %s
        else not exists (select from block_task e
            where e.strike_id = t.strike_id and e.kind = 'UNBLOCK')
          and (t.kind <> 'BLOCK' or c.queues = array['ORDINARY']
            and not exists (select from %s e where e.strike_id = t.strike_id)
            and not exists (select from referral r where r.case_id = c.case_id))
        end
      """
          .formatted(ANOTHER_STANDS, Strikes.ENDS);

  /** Of a task {@code t}: whether a person has to do it, and none has. */
  private static final String OPEN =
      """
      (not t.by_machine or exists (select from block_task_by_hand h
          where h.strike_id = t.strike_id and h.kind = t.kind) or %s)
        and %s
        and not exists (select from block_task_done d
          where d.strike_id = t.strike_id and d.kind = t.kind)
      """
          .formatted(BlockIntents.CAME_TO_NOTHING, MEANT);

  /** Blocks of a case that are over, and of which nobody has to do anything any more. */
  private static final String OVER =
      """
      select t.strike_id from block_task t
        join strike s using (strike_id) join cases c using (case_id)
      where s.case_id = ? and t.kind = 'UNBLOCK'
        and not (%s)
        and not exists (select from block_request r join action_intent i using (intent_id)
          where r.strike_id = t.strike_id and i.state <> 'SETTLED')
      """
          .formatted(OPEN);

  private final Strikes strikes;

  Blocks(Strikes strikes) {
    this.strikes = strikes;
  }

  /** The strike is confirmed, and seconded if it has to be: the database refuses others. */
  public void add(Connection connection, Block it) throws SQLException {
    Query.of(
            connection,
            """
            insert into block (strike_id, seconded, step, council_id, evidence_seq, starts_at,
              review_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(it.strike().id())
        .with(it.strike().step().needsSecond() ? it.strike().id() : null)
        .with(it.strike().step().name())
        .with(it.strike().about().councilId())
        .with(it.evidenceSeq())
        .with(it.from())
        .with(it.review())
        .with(it.until())
        .update();
    Query.of(
            connection,
            "insert into block_author (strike_id, author_id, author_name) values (?, ?, ?)")
        .with(it.strike().id())
        .with(it.author().id())
        .with(it.author().name())
        .update();
  }

  public Optional<Block> find(Connection connection, UUID strikeId) throws SQLException {
    Optional<Strike> strike = strikes.find(connection, strikeId);
    return strike.isEmpty()
        ? Optional.empty()
        : Query.of(
                connection,
                "select "
                    + COLUMNS
                    + " from block left join block_author a using (strike_id) where strike_id = ?")
            .with(strikeId)
            .first(row -> read(row, strike.get()));
  }

  /** A block that keeps somebody from commenting now, and on which page. */
  public record InForce(Block block, String pageId) {}

  /**
   * Those whose end has not come and that nobody has taken back, of cases in these queues; the one
   * that ends first first.
   */
  public List<InForce> inForce(Connection connection, Set<Queue> queues, Instant now, int limit)
      throws SQLException {
    record Place(UUID strikeId, String pageId) {}
    List<Place> places =
        Query.of(
                connection,
                """
                select b.strike_id, c.page_id from block b
                  join strike s using (strike_id) join cases c using (case_id)
                where c.queues && ? and b.starts_at <= ? and b.ends_at > ?
                  and not exists (select from %s e where e.strike_id = b.strike_id)
                order by b.ends_at, b.strike_id limit ?
                """
                    .formatted(Strikes.ENDS))
            .withTexts(Queue.names(queues))
            .with(now)
            .with(now)
            .with(limit)
            .list(
                row -> new Place(row.getObject("strike_id", UUID.class), row.getString("page_id")));
    List<InForce> found = new ArrayList<>();
    for (Place place : places) {
      find(connection, place.strikeId())
          .ifPresent(block -> found.add(new InForce(block, place.pageId())));
    }
    return found;
  }

  private static Block read(ResultSet row, Strike strike) throws SQLException {
    @Nullable String author = row.getString("author_id");
    return new Block(
        strike,
        author == null
            ? Block.Author.ERASED
            : new Block.Author(author, row.getString("author_name")),
        row.getLong("evidence_seq"),
        Query.instant(row, "starts_at"),
        Query.instant(row, "review_at"),
        Query.instant(row, "ends_at"));
  }

  /**
   * What is to be done about a block, each kind once.
   *
   * @param byMachine whether the platform was asked; until it cannot, no person has to do anything;
   *     or there is nothing to be done, because another block goes on
   */
  public void addTask(
      Connection connection, UUID strikeId, Block.Task task, Instant due, boolean byMachine)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into block_task (strike_id, kind, due_at, by_machine) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .with(strikeId)
        .with(task.name())
        .with(due)
        .with(byMachine)
        .update();
  }

  /** The platform was asked and could not: a person has to do it. */
  public void fallsToAPerson(Connection connection, UUID strikeId, Block.Task task)
      throws SQLException {
    Query.of(
            connection,
            "insert into block_task_by_hand (strike_id, kind) values (?, ?) on conflict do nothing")
        .with(strikeId)
        .with(task.name())
        .update();
  }

  /** Something to be done. */
  public record Open(UUID strikeId, Block.Task task, Instant due) {}

  /** What nobody has done yet, the most urgent first, of cases in these queues. */
  public List<Open> open(Connection connection, Set<Queue> queues, int limit) throws SQLException {
    return Query.of(
            connection,
            """
            select t.strike_id, t.kind, t.due_at from block_task t
              join strike s using (strike_id) join cases c using (case_id)
            where c.queues && ? and %s
            order by t.due_at, t.strike_id, t.kind limit ?
            """
                .formatted(OPEN))
        .withTexts(Queue.names(queues))
        .with(limit)
        .list(row ->
            new Open(
                row.getObject("strike_id", UUID.class),
                Block.Task.valueOf(row.getString("kind")),
                Query.instant(row, "due_at")));
  }

  /** Whether the names of authors are there whom blocks of the case concerned that are over. */
  public boolean namesAreLeft(Connection connection, CaseId id) throws SQLException {
    return Query.of(
            connection,
            "select exists (select from block_author where strike_id in (" + OVER + "))")
        .with(id.value())
        .one(row -> row.getBoolean(1));
  }

  /** Erases them; false if there were none. The caller has locked the case. */
  public boolean eraseNames(Connection connection, CaseId id) throws SQLException {
    return Query.of(connection, "delete from block_author where strike_id in (" + OVER + ")")
            .with(id.value())
            .update()
        > 0;
  }

  /** False if there is no such task, or somebody has done it already. */
  public boolean done(Connection connection, UUID strikeId, Block.Task task, Strike.Act act)
      throws SQLException {
    return Query.of(
                connection,
                """
                insert into block_task_done (strike_id, kind, by, at, note)
                select strike_id, kind, ?, ?, ? from block_task where strike_id = ? and kind = ?
                on conflict do nothing
                """)
            .with(act.by())
            .with(act.at())
            .with(act.reason())
            .with(strikeId)
            .with(task.name())
            .update()
        == 1;
  }

  /**
   * Nobody else begins or ends a block of the author until the transaction ends; the caller has
   * locked the case.
   */
  public void lockAuthor(Connection connection, Strike it) throws SQLException {
    Strike.About about = it.about();
    Query.of(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .with(
            "blocks-of:" + about.councilId() + ":" + about.platform() + ":" + about.author().hex())
        .list(row -> "locked");
  }

  /** Whether another block of the same author on the same page has not come to its end. */
  public boolean anotherStands(Connection connection, UUID strikeId) throws SQLException {
    return Query.of(
            connection,
            "select "
                + ANOTHER_STANDS
                + " from strike s join cases c using (case_id) where s.strike_id = ?")
        .with(strikeId)
        .one(row -> row.getBoolean(1));
  }

  /** Whether the end of the block was asked for, or noted where there was nothing to ask for. */
  public boolean isEnding(Connection connection, UUID strikeId) throws SQLException {
    return Query.of(connection, "select 1 from block_task where strike_id = ? and kind = 'UNBLOCK'")
        .with(strikeId)
        .first(row -> true)
        .isPresent();
  }

  /** Blocks whose end has come and for which no unblocking was asked for, some at a time. */
  public List<UUID> ended(Connection connection, Instant now) throws SQLException {
    return due(connection, "ends_at", "UNBLOCK", now);
  }

  /** Blocks that are to be looked at, were not lifted, and of which nobody was told, likewise. */
  public List<UUID> toReview(Connection connection, Instant now) throws SQLException {
    return due(connection, "review_at", "REVIEW", now);
  }

  private static List<UUID> due(Connection connection, String when, String task, Instant now)
      throws SQLException {
    return Query.of(
            connection,
            """
            select b.strike_id from block b
            where b.%s <= ?
              and not exists (select from block_task t where t.strike_id = b.strike_id
                and t.kind in ('UNBLOCK', ?))
            order by b.%s limit ?
            """
                .formatted(when, when))
        .with(now)
        .with(task)
        .with(AT_ONCE)
        .list(row -> row.getObject(1, UUID.class));
  }
}
