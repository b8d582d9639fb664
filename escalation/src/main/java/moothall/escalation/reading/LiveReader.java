package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.live.Tide;
import moothall.escalation.live.Wanted;
import moothall.escalation.store.Arrivals;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;

/**
 * Reads comments as they arrive, for somebody: one that waits where they may not look is not there,
 * and one that has moved there is there no more.
 */
@Singleton
public final class LiveReader {

  /** What the totals are about. */
  public static final Duration LATELY = Duration.ofMinutes(15);

  private static final int AT_ONCE = 200;
  private static final int DEEPEST = 2000;

  private final Database database;
  private final Arrivals arrivals;
  private final Inbox inbox;
  private final Cases cases;
  private final RecentlyRead recently;
  private final Clock clock;

  LiveReader(
      Database database,
      Arrivals arrivals,
      Inbox inbox,
      Cases cases,
      RecentlyRead recently,
      Clock clock) {
    this.database = database;
    this.arrivals = arrivals;
    this.inbox = inbox;
    this.cases = cases;
    this.recently = recently;
    this.clock = clock;
  }

  /**
   * The newest comments, newest first, each once.
   *
   * @param mark where following begins so that nothing is missed
   */
  public record Newest(List<LiveComment> comments, long mark) {}

  public Newest newest(Viewer viewer, Wanted wanted, int limit) {
    return database.inTransaction(connection -> {
      List<LiveComment> found = new ArrayList<>();
      Set<CommentId> known = new HashSet<>();
      long below = Long.MAX_VALUE;
      long mark = -1;
      for (int looked = 0; looked < DEEPEST && found.size() < limit; looked += AT_ONCE) {
        List<Arrivals.Row> rows = arrivals.before(connection, viewer.queues(), below, AT_ONCE);
        if (mark < 0) {
          mark = mark(rows);
        }
        found.addAll(comments(connection, viewer, rows, wanted, known));
        if (rows.size() < AT_ONCE) {
          break;
        }
        below = rows.getLast().number();
      }
      return new Newest(found.stream().limit(limit).toList(), mark);
    });
  }

  private long mark(List<Arrivals.Row> newestFirst) {
    if (newestFirst.isEmpty()) {
      return 0;
    }
    Tide tide = new Tide(newestFirst.getLast().number() - 1);
    take(tide, newestFirst);
    return tide.mark();
  }

  private List<Long> take(Tide tide, List<Arrivals.Row> rows) {
    return tide.take(
        rows.stream().map(it -> new Tide.Arrival(it.number(), it.at())).toList(), clock.instant());
  }

  /** What has arrived since the tide was last looked at, oldest first; each comment once. */
  public List<LiveComment> since(Viewer viewer, Wanted wanted, Tide tide) {
    return database.inTransaction(connection -> {
      List<Arrivals.Row> rows =
          arrivals.after(connection, viewer.queues(), tide.highest(), tide.missing(), AT_ONCE);
      Set<Long> fresh = new HashSet<>(take(tide, rows));
      List<Arrivals.Row> newestFirst =
          rows.reversed().stream().filter(it -> fresh.contains(it.number())).toList();
      return followed(connection, viewer, newestFirst, wanted).reversed();
    });
  }

  /** How these stand by now; what is missing is not for the viewer any more. */
  public List<LiveComment> these(Viewer viewer, List<Long> numbers) {
    return database.inTransaction(connection ->
        followed(
            connection,
            viewer,
            arrivals.these(connection, viewer.queues(), numbers),
            Wanted.EVERYTHING));
  }

  public Arrivals.Totals totals(Viewer viewer) {
    return database.inTransaction(
        connection -> arrivals.totals(connection, viewer.queues(), LATELY));
  }

  /** As they stand at this moment. */
  private List<LiveComment> comments(
      Connection connection,
      Viewer viewer,
      List<Arrivals.Row> newestFirst,
      Wanted wanted,
      Set<CommentId> known)
      throws SQLException {
    Map<CommentId, Long> arrivedAs = new LinkedHashMap<>();
    for (Arrivals.Row row : newestFirst) {
      row.comment().filter(known::add).ifPresent(it -> arrivedAs.put(it, row.number()));
    }
    return shown(viewer, wanted, arrivedAs, read(connection, arrivedAs));
  }

  /** As they stood a moment ago at most, if somebody else who follows has just read them. */
  private List<LiveComment> followed(
      Connection connection, Viewer viewer, List<Arrivals.Row> newestFirst, Wanted wanted)
      throws SQLException {
    Map<CommentId, Long> arrivedAs = new LinkedHashMap<>();
    for (Arrivals.Row row : newestFirst) {
      row.comment().ifPresent(it -> arrivedAs.putIfAbsent(it, row.number()));
    }
    Map<CommentId, LiveComment> standing = new HashMap<>();
    Map<CommentId, Long> unread = new HashMap<>();
    arrivedAs.forEach((id, arrival) ->
        recently
            .of(id, arrival)
            .ifPresentOrElse(it -> standing.put(id, it), () -> unread.put(id, arrival)));
    if (!unread.isEmpty()) {
      standing.putAll(read(connection, unread));
    }
    return shown(viewer, wanted, arrivedAs, standing);
  }

  private static List<LiveComment> shown(
      Viewer viewer,
      Wanted wanted,
      Map<CommentId, Long> arrivedAs,
      Map<CommentId, LiveComment> standing) {
    return arrivedAs.keySet().stream()
        .map(standing::get)
        // It may have become restricted since its arrival was read.
        .filter(it -> it.found().map(viewer::sees).orElse(true))
        .filter(it -> wanted.takes(it.newest(), it.found()))
        .toList();
  }

  private Map<CommentId, LiveComment> read(Connection connection, Map<CommentId, Long> arrivedAs)
      throws SQLException {
    Instant now = clock.instant();
    List<CommentId> ids = List.copyOf(arrivedAs.keySet());
    Map<CommentId, List<Judgement>> versions = inbox.about(connection, ids);
    Map<CommentId, Case> found =
        cases.about(connection, ids).stream()
            .collect(Collectors.toMap(Case::commentId, Function.identity()));
    Map<CommentId, LiveComment> read = new HashMap<>();
    arrivedAs.forEach((id, arrival) ->
        read.put(
            id,
            new LiveComment(
                arrival,
                versions.getOrDefault(id, List.of()),
                Optional.ofNullable(found.get(id)))));
    recently.keep(read, now);
    return read;
  }
}
