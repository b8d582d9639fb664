package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.CommentId;

/**
 * Which comments stand around one, as far as platforms say what answers what. Answers that wait
 * where the reader may not look are left out before anything is counted or cut off; what is above
 * is named whoever may see it, and the caller looks.
 */
@Singleton
public final class Threads {

  private static final String ABOVE = "ABOVE";
  private static final String BEFORE = "BEFORE";
  private static final String AFTER = "AFTER";
  private static final String BELOW = "BELOW";

  private static final String PARENT =
      """
      select parent_comment_id, arrival from inbox
        where comment_id = %s and parent_comment_id is not null order by arrival limit 1
      """;

  /** Each comment once, by the first arrival of which its platform says what it answers. */
  private static final String ANSWERS =
      """
      select i.comment_id, i.arrival from inbox i left join cases c on c.comment_id = i.comment_id
        where i.parent_comment_id = %s and i.arrival %s and coalesce(c.queues && ?, ?)
          and not exists (select from inbox earlier where earlier.comment_id = i.comment_id
            and earlier.parent_comment_id = i.parent_comment_id and earlier.arrival < i.arrival)
        order by i.arrival %s limit ?
      """;

  private static final String AROUND =
      "with recursive own (parent, place) as ("
          + PARENT.formatted("?")
          + "), above (comment_id, height) as ("
          + "select parent, 1 from own union all"
          + " select p.parent_comment_id, a.height + 1 from above a cross join lateral ("
          + PARENT.formatted("a.comment_id")
          + ") p where a.height < ?)"
          + " select 'ABOVE', comment_id, height::bigint as place from above union all"
          + " select 'BEFORE', b.* from own cross join lateral ("
          + ANSWERS.formatted("own.parent", "< own.place", "desc")
          + ") b union all"
          + " select 'AFTER', b.* from own cross join lateral ("
          + ANSWERS.formatted("own.parent", "> own.place", "")
          + ") b union all select 'BELOW', b.* from ("
          + ANSWERS.formatted("?", "> ?", "")
          + ") b";

  /** A comment, and when it arrived among the others; of one above, how high it stands. */
  public record Place(CommentId comment, long number) {}

  /**
   * Ids only.
   *
   * @param above what it answers, nearest first, whoever may see it
   * @param before other answers to the same, nearest first
   * @param after those that came after it, nearest first
   * @param below answers to it, oldest first
   */
  public record Around(
      List<Place> above, List<Place> before, List<Place> after, List<Place> below) {}

  /**
   * How many at most.
   *
   * @param beside before it, and again after it
   */
  public record Most(int above, int beside, int below) {}

  private record Found(String where, Place place) {}

  /** Answers to it only from that arrival on. */
  public Around around(
      Connection connection, CommentId comment, Set<Queue> queues, Most most, long after)
      throws SQLException {
    List<Found> found =
        query(connection, comment, queues, most, after)
            .list(row ->
                new Found(
                    row.getString(1), new Place(new CommentId(row.getString(2)), row.getLong(3))));
    return new Around(of(found, ABOVE), of(found, BEFORE), of(found, AFTER), of(found, BELOW));
  }

  /** For the test that looks at its plan. */
  Query query(Connection connection, CommentId comment, Set<Queue> queues, Most most, long after)
      throws SQLException {
    Query query = Query.of(connection, AROUND).with(comment.value()).with(most.above());
    for (int side = 0; side < 2; side++) {
      seenBy(query, queues).with(most.beside());
    }
    return seenBy(query.with(comment.value()).with(after), queues).with(most.below());
  }

  private static Query seenBy(Query query, Set<Queue> queues) throws SQLException {
    return query.withTexts(Queue.names(queues)).with(queues.contains(Queue.ORDINARY));
  }

  private static List<Place> of(List<Found> found, String where) {
    return found.stream().filter(it -> it.where().equals(where)).map(Found::place).toList();
  }
}
