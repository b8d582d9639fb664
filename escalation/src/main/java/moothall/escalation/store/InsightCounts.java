package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.insight.Agreement;
import moothall.escalation.insight.Insights;
import moothall.escalation.insight.Share;

/**
 * Counts how moderation went, within a time that the database keeps: of cases in the queues that
 * are asked about, and of one page where one is named.
 */
@Singleton
public final class InsightCounts {

  private static final int MOST_SECOND_OPINIONS = 10_000;
  private static final int MOST_RULES = 200;
  private static final int ALL_RULES = 5_000;

  private static final String DECISIONS =
      "('hide-requested', 'unhide-requested', 'deletion-requested', 'left-as-is')";

  /**
   * The machine decides nothing but to hide. It is looked for as it is written and not as JSON:
   * what people write beside it may be text that PostgreSQL takes for none, and within that text
   * every quotation mark has a backslash before it.
   */
  private static final String BY_A_PERSON =
      "(%s.kind <> 'hide-requested' or position('\"automatic\":true'::bytea in %s.body) = 0)";

  /**
   * What is asked about.
   *
   * @param until the first moment that is no part of it
   */
  public record Scope(Set<Queue> queues, Optional<String> page, Instant from, Instant until) {

    public Scope {
      queues = Set.copyOf(queues);
    }
  }

  /**
   * What became of a rule: of all cases that are asked about, and of those that were opened lately.
   *
   * @param stood see {@link Insights.Rule}
   */
  public record RuleCount(String rule, long lately, long cases, Share stoodLately, Share stood) {}

  /** What was counted, under the name of what it is. */
  public record Counted(String kind, String what, long number, long of) {}

  /**
   * The statements that follow in the transaction are given up after that, each by itself; at once
   * where no time is left, as the database takes nought for no limit.
   */
  public void limit(Connection connection, Duration longest) throws SQLException {
    if (longest.toMillis() <= 0) {
      throw new SQLException("no time is left", DatabaseTroubleException.GIVEN_UP);
    }
    Query.of(connection, "select set_config('statement_timeout', ?, true)")
        .with(Long.toString(longest.toMillis()))
        .list(row -> row.getString(1));
  }

  /**
   * Of the cases that were opened: {@code day}, {@code category}, and {@code rule} with those in
   * which it was not found wrong, of those that the machine hid and people decided since: what was
   * never hidden nobody puts right, however wrong the rule was. The cases are read once, and
   * counted before anything is made of a number: a day by its quarters of an hour, in which no
   * clock is put forward or back, and a label once for all cases that bear it.
   */
  public List<Counted> cases(Connection connection, Scope scope) throws SQLException {
    return of(
            connection,
            """
            with seen as materialized (
              select c.case_id, c.opened_at, c.labels, c.decided and exists (
                  select from action_intent i where i.case_id = c.case_id
                    and i.kind = 'HIDE' and i.automatic and i.outcome = 'DONE') as judged
                from cases c where %s
            ), counted as materialized (
              select l.label, count(*) as number, count(*) filter (where s.judged) as judged
                from seen s cross join unnest(s.labels) as l (label)
                where l.label like 'category:%%' or l.label like 'rule:%%' group by 1
            ), wrong as (
              select 'rule:' || o.rule_id as label, count(*) as number
                from overturned_finding o join seen s using (case_id)
                where s.judged and 'rule:' || o.rule_id = any (s.labels) group by 1
            ), quarters as (
              select date_bin('15 minutes', opened_at, timestamptz '2000-01-01 00:00+00') as begun, count(*) as number
                from seen group by 1
            )
            select 'day', (begun at time zone 'Europe/London')::date::text, sum(number)::bigint, sum(number)::bigint
              from quarters group by 2
            union all
            select 'category', substr(label, 10), number, number from counted where label like 'category:%%'
            union all
            (select 'rule', substr(c.label, 6), c.judged - coalesce(w.number, 0), c.judged
              from counted c left join wrong w using (label)
              where c.label like 'rule:%%' and c.judged > 0 order by 4 desc, 2 limit %d)
            """,
            scope,
            "c.opened_at",
            "c.page_id",
            MOST_RULES)
        .list(
            row -> new Counted(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  /**
   * Of each rule that saw something in the cases that were opened, by the same reckoning as {@link
   * #cases}.
   *
   * @param lately from when on a case was opened lately
   */
  public List<RuleCount> rules(Connection connection, Scope scope, Instant lately)
      throws SQLException {
    return of(
            connection,
            """
            with seen as materialized (
              select c.case_id, c.opened_at, c.labels, c.decided and exists (
                  select from action_intent i where i.case_id = c.case_id
                    and i.kind = 'HIDE' and i.automatic and i.outcome = 'DONE') as judged
                from cases c where %s
            ), found as materialized (
              select s.case_id, s.opened_at >= ? as lately, s.judged, substr(l.label, 6) as rule
                from seen s cross join unnest(s.labels) as l (label) where l.label like 'rule:%%'
            )
            select f.rule, count(*) filter (where f.lately), count(*),
                count(*) filter (where f.judged and f.lately and o.case_id is null),
                count(*) filter (where f.judged and f.lately),
                count(*) filter (where f.judged and o.case_id is null), count(*) filter (where f.judged)
              from found f left join overturned_finding o on o.case_id = f.case_id and o.rule_id = f.rule
              group by f.rule order by 3 desc, 1 limit %d
            """,
            scope,
            "c.opened_at",
            "c.page_id",
            ALL_RULES)
        .with(lately)
        .list(row ->
            new RuleCount(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                new Share(row.getLong(4), row.getLong(5)),
                new Share(row.getLong(6), row.getLong(7))));
  }

  /** Comments in which nothing was found, by day; whoever sees no ordinary case sees none. */
  public List<Counted> nothingFound(Connection connection, Scope scope) throws SQLException {
    if (!scope.queues().contains(Queue.ORDINARY)) {
      return List.of();
    }
    Query query =
        Query.of(
                connection,
                """
                select (recorded_at at time zone 'Europe/London')::date::text, count(*) from inbox
                  where is_none and recorded_at >= ? and recorded_at < ? and (?::text is null or page_id = ?)
                  group by 1
                """)
            .with(scope.from())
            .with(scope.until())
            .with(scope.page().orElse(null))
            .with(scope.page().orElse(null));
    return query.list(
        row -> new Counted("nothing", row.getString(1), row.getLong(2), row.getLong(2)));
  }

  /** Hides that were verified. */
  public List<Insights.Hides> hides(Connection connection, Scope scope) throws SQLException {
    return of(
            connection,
            """
            select split_part(i.comment_id, ':', 1) as platform, i.automatic, count(*) as number,
                percentile_cont(0.5) within group (order by t.took) as middle,
                percentile_cont(0.95) within group (order by t.took) as slow
              from action_intent i join cases c using (case_id)
                cross join lateral (select greatest(0, extract(epoch from i.settled_at - i.received_at))::float8) as t (took)
              where i.kind = 'HIDE' and i.outcome = 'DONE' and %s
              group by 1, 2 order by 1, 2 desc
            """,
            scope,
            "i.settled_at",
            "i.page_id")
        .list(row ->
            new Insights.Hides(
                row.getString("platform"),
                row.getBoolean("automatic"),
                row.getLong("number"),
                seconds(row.getDouble("middle")),
                seconds(row.getDouble("slow"))));
  }

  /** How many of the machine's hides, each of one case, people found wrong since. */
  public Share overturned(Connection connection, Scope scope) throws SQLException {
    return of(
            connection,
            """
            select count(*) filter (where exists (
                select from overturned_finding o where o.case_id = i.case_id)), count(*)
              from action_intent i join cases c using (case_id)
              where i.kind = 'HIDE' and i.outcome = 'DONE' and i.automatic and %s
            """,
            scope,
            "i.settled_at",
            "i.page_id")
        .one(row -> new Share(row.getLong(1), row.getLong(2)));
  }

  /** In how many of the appeals that were decided the decision stood. */
  public Share appeals(Connection connection, Scope scope) throws SQLException {
    return of(
            connection,
            """
            select count(*) filter (where d.outcome = 'UPHELD'), count(*)
              from appeal_decision d join appeal a using (appeal_id) join cases c using (case_id)
              where %s
            """,
            scope,
            "d.at",
            "c.page_id")
        .one(row -> new Share(row.getLong(1), row.getLong(2)));
  }

  /**
   * All that was decided, in order, in cases in which a person decided in these days what a person
   * had decided before.
   */
  public List<Agreement.Decision> decidedAgain(Connection connection, Scope scope)
      throws SQLException {
    List<Agreement.Decision> all = new ArrayList<>();
    of(
            connection,
            """
            select e.case_id, e.kind, e.body from case_event e
              where e.kind in %s and e.case_id in (
                select d.case_id from case_event d join cases c using (case_id)
                  where d.kind in %s and %s and %%s
                    and exists (select from case_event b where b.case_id = d.case_id
                      and b.seq < d.seq and b.kind in %s and %s)
                  group by d.case_id order by max(d.at) desc limit %d)
              order by e.case_id, e.seq
            """
                .formatted(
                    DECISIONS,
                    DECISIONS,
                    BY_A_PERSON.formatted("d", "d"),
                    DECISIONS,
                    BY_A_PERSON.formatted("b", "b"),
                    MOST_SECOND_OPINIONS),
            scope,
            "d.at",
            "c.page_id")
        .each(row -> {
          UUID id = row.getObject("case_id", UUID.class);
          decision(id, CaseEventJson.read(row.getString("kind"), row.getBytes("body")))
              .ifPresent(all::add);
        });
    return all;
  }

  private static Optional<Agreement.Decision> decision(UUID id, CaseEvent event) {
    return switch (event) {
      case CaseEvent.HideRequested it ->
          Optional.of(
              new Agreement.Decision(
                  id,
                  it.automatic() ? Optional.empty() : Optional.of(it.by()),
                  Agreement.Way.AWAY,
                  it.at()));
      case CaseEvent.DeletionRequested it ->
          Optional.of(
              new Agreement.Decision(id, Optional.of(it.by()), Agreement.Way.AWAY, it.at()));
      case CaseEvent.UnhideRequested it ->
          Optional.of(
              new Agreement.Decision(id, Optional.of(it.by()), Agreement.Way.SHOWN, it.at()));
      case CaseEvent.LeftAsIs it ->
          Optional.of(
              new Agreement.Decision(id, Optional.of(it.by()), Agreement.Way.AS_IT_WAS, it.at()));
      default -> Optional.empty();
    };
  }

  /**
   * Cases that people opened, each once a person and day; of all pages and queues. Programs never
   * sign in, and are no people.
   */
  public Insights.Exposure exposure(Connection connection, Scope scope) throws SQLException {
    return Query.of(
            connection,
            """
            with read as (
              select who, (at at time zone 'Europe/London')::date as day, count(distinct subject) as cases
                from audit_event where kind = 'CASE_READ' and at >= ? and at < ? group by 1, 2
            )
            select count(distinct who), coalesce(sum(cases), 0),
                coalesce(percentile_disc(0.5) within group (order by cases), 0), coalesce(max(cases), 0)
              from read
              where exists (select from audit_event s where s.kind = 'SIGNED_IN' and s.who = read.who)
            """)
        .with(scope.from())
        .with(scope.until())
        .one(row ->
            new Insights.Exposure(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)));
  }

  private static Query of(
      Connection connection, String sql, Scope scope, String time, String page, Object... more)
      throws SQLException {
    Object[] values = new Object[more.length + 1];
    values[0] =
        "c.queues && ? and "
            + time
            + " >= ? and "
            + time
            + " < ? and (?::text is null or "
            + page
            + " = ?)";
    System.arraycopy(more, 0, values, 1, more.length);
    return Query.of(connection, sql.formatted(values))
        .withTexts(Queue.names(scope.queues()))
        .with(scope.from())
        .with(scope.until())
        .with(scope.page().orElse(null))
        .with(scope.page().orElse(null));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
