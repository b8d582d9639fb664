package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.conduct.BlockTerms;
import moothall.escalation.conduct.Step;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.CaseId;
import org.jspecify.annotations.Nullable;

/** Strikes with all that was decided about them: added to, never changed. */
@Singleton
public final class Strikes {

  /** How strikes ended, but for those that are as they were before. */
  static final String ENDS =
      """
      (select * from strike_end x
        where not exists (select from strike_restored r where r.ending = x.ending))
      """;

  private static final String SELECT =
      """
      select s.strike_id, s.council_id, s.platform, s.author_key, s.case_id, s.category, s.step,
        s.proposed_by, s.proposed_at, s.reason as proposed_reason,
        t.days, t.review_days, t.proportionality, t.alternatives, t.member, t.pre_election,
        t.clearance,
        c.by as confirmed_by, c.at as confirmed_at, c.reason as confirmed_reason,
        z.by as seconded_by, z.at as seconded_at, z.reason as seconded_reason,
        coalesce(z.until, c.until) as until,
        e.how, e.by as ended_by, e.at as ended_at, e.reason as ended_reason
      from strike s
        left join block_terms t using (strike_id)
        left join strike_confirmation c using (strike_id)
        left join strike_second z using (strike_id)
        left join %s e using (strike_id)
      """
          .formatted(ENDS);

  /** Whatever their state, oldest first. */
  public List<Strike> ofAuthor(Connection connection, String councilId, AuthorKey author)
      throws SQLException {
    return Query.of(
            connection, SELECT + " where s.council_id = ? and s.author_key = ? order by s.seq")
        .with(councilId)
        .with(author.hex())
        .list(Strikes::read);
  }

  /** The same, of those whose case waits in one of the queues, on the pages of any council. */
  public List<Strike> ofAuthor(Connection connection, AuthorKey author, Set<Queue> queues)
      throws SQLException {
    return Query.of(
            connection,
            SELECT
                + """
                 where s.author_key = ?
                  and s.case_id in (select case_id from cases where queues && ?) order by s.seq
                """)
        .with(author.hex())
        .withTexts(Queue.names(queues))
        .list(Strikes::read);
  }

  public List<Strike> ofCase(Connection connection, CaseId id) throws SQLException {
    return Query.of(connection, SELECT + " where s.case_id = ? order by s.seq")
        .with(id.value())
        .list(Strikes::read);
  }

  public Optional<Strike> find(Connection connection, UUID id) throws SQLException {
    return Query.of(connection, SELECT + " where s.strike_id = ?").with(id).first(Strikes::read);
  }

  /** Those that wait for somebody to confirm or to agree, oldest first, in these queues. */
  public List<Strike> waiting(Connection connection, Set<Queue> queues, int limit)
      throws SQLException {
    return Query.of(
            connection,
            SELECT
                + """
                 where e.strike_id is null
                  and (c.strike_id is null or (s.step = 'LONG_BLOCK' and z.strike_id is null))
                  and s.case_id in (select case_id from cases where queues && ?)
                order by s.seq limit ?
                """)
        .withTexts(Queue.names(queues))
        .with(limit)
        .list(Strikes::read);
  }

  /** What was proposed; the caller has locked the case. */
  public void add(Connection connection, Strike it) throws SQLException {
    Query.of(
            connection,
            """
            insert into strike (strike_id, council_id, platform, author_key, case_id, attempt,
              category, step, proposed_by, proposed_at, reason)
            values (?, ?, ?, ?, ?,
              (select count(*) + 1 from strike where case_id = ?), ?, ?, ?, ?, ?)
            """)
        .with(it.id())
        .with(it.about().councilId())
        .with(it.about().platform())
        .with(it.about().author().hex())
        .with(it.about().caseId().value())
        .with(it.about().caseId().value())
        .with(it.about().category())
        .with(it.step().name())
        .with(it.proposed().by())
        .with(it.proposed().at())
        .with(it.proposed().reason())
        .update();
    if (it.terms().isPresent()) {
      add(connection, it.id(), it.terms().get());
    }
  }

  private static void add(Connection connection, UUID id, BlockTerms terms) throws SQLException {
    Query.of(
            connection,
            """
            insert into block_terms (strike_id, days, review_days, proportionality, alternatives,
              member, pre_election, clearance)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(id)
        .with(terms.days())
        .with(terms.reviewDays())
        .with(terms.proportionality())
        .with(terms.alternatives())
        .with(terms.election().member())
        .with(terms.election().preElection())
        .with(terms.election().clearance())
        .update();
  }

  /** Writes down that it was confirmed. */
  public void confirm(Connection connection, Strike confirmed) throws SQLException {
    Strike.Act act = confirmed.confirmed().orElseThrow();
    Query.of(
            connection,
            """
            insert into strike_confirmation (strike_id, proposed_by, step, by, at, reason, until)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .with(confirmed.id())
        .with(confirmed.proposed().by())
        .with(confirmed.step().name())
        .with(act.by())
        .with(act.at())
        .with(act.reason())
        .with(confirmed.until().orElse(null))
        .update();
  }

  /** Writes down that a second person agreed. */
  public void second(Connection connection, Strike seconded) throws SQLException {
    Strike.Act act = seconded.seconded().orElseThrow();
    Query.of(
            connection,
            """
            insert into strike_second (strike_id, proposed_by, confirmed_by, step, by, at, reason,
              until)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(seconded.id())
        .with(seconded.proposed().by())
        .with(seconded.confirmed().map(Strike.Act::by).orElse(null))
        .with(seconded.step().name())
        .with(act.by())
        .with(act.at())
        .with(act.reason())
        .with(seconded.until().orElseThrow())
        .update();
  }

  public void end(Connection connection, UUID id, Strike.Ending ending) throws SQLException {
    Query.of(
            connection,
            "insert into strike_end (strike_id, how, by, at, reason) values (?, ?, ?, ?, ?)")
        .with(id)
        .with(ending.how().name())
        .with(ending.act().by())
        .with(ending.act().at())
        .with(ending.act().reason())
        .update();
  }

  /** The strike is as it was before it ended; the caller has locked the case. */
  public void restore(Connection connection, UUID id, Strike.Act act) throws SQLException {
    Query.of(
            connection,
            """
            insert into strike_restored (ending, by, at, reason)
            select ending, ?, ?, ? from %s e where strike_id = ?
            """
                .formatted(ENDS))
        .with(act.by())
        .with(act.at())
        .with(act.reason())
        .with(id)
        .update();
  }

  static Strike read(ResultSet row) throws SQLException {
    String how = row.getString("how");
    return new Strike(
        row.getObject("strike_id", UUID.class),
        new Strike.About(
            row.getString("council_id"),
            row.getString("platform"),
            new AuthorKey(row.getString("author_key")),
            new CaseId(row.getObject("case_id", UUID.class)),
            row.getString("category")),
        Step.valueOf(row.getString("step")),
        terms(row),
        act(row, "proposed").orElseThrow(),
        act(row, "confirmed"),
        act(row, "seconded"),
        row.getObject("until") == null
            ? Optional.empty()
            : Optional.of(Query.instant(row, "until")),
        act(row, "ended").map(act -> new Strike.Ending(Strike.How.valueOf(how), act)));
  }

  private static Optional<BlockTerms> terms(ResultSet row) throws SQLException {
    @Nullable String proportionality = row.getString("proportionality");
    return proportionality == null
        ? Optional.empty()
        : Optional.of(
            new BlockTerms(
                row.getInt("days"),
                row.getInt("review_days"),
                proportionality,
                row.getString("alternatives"),
                new BlockTerms.Election(
                    row.getBoolean("member"),
                    row.getBoolean("pre_election"),
                    row.getString("clearance"))));
  }

  private static Optional<Strike.Act> act(ResultSet row, String what) throws SQLException {
    @Nullable String by = row.getString(what + "_by");
    return by == null
        ? Optional.empty()
        : Optional.of(
            new Strike.Act(by, Query.instant(row, what + "_at"), row.getString(what + "_reason")));
  }
}
