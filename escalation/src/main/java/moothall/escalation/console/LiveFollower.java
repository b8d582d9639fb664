package moothall.escalation.console;

import io.micronaut.http.sse.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.access.Viewer;
import moothall.escalation.live.Tide;
import moothall.escalation.live.Wanted;
import moothall.escalation.reading.LiveComment;
import moothall.escalation.reading.LiveReader;

/** One browser that follows: what it has been sent, and what has changed since. */
final class LiveFollower {

  private static final int REMEMBERED = 60;
  private static final int LOOKS_BETWEEN_CHANGES = 2;
  private static final int LOOKS_BETWEEN_TOTALS = 6;

  /** What may be done with a comment can change though nothing happened to it. */
  private static final int LOOKS_BETWEEN_ALL = 20;

  private final LiveReader reader;
  private final LiveRows rows;
  private final Wanted wanted;
  private final Tide tide;
  private final TreeMap<Long, Sent> sent = new TreeMap<>();
  private boolean began;
  private int looks;

  LiveFollower(LiveReader reader, LiveRows rows, Wanted wanted, Tide tide) {
    this.reader = reader;
    this.rows = rows;
    this.wanted = wanted;
    this.tide = tide;
  }

  /**
   * A row as the browser has it.
   *
   * @param comment what it was made of; empty if it came with the page
   */
  private record Sent(Optional<LiveComment> comment, String row) {

    boolean isOf(LiveComment now) {
      return comment.filter(now::standsAs).isPresent();
    }
  }

  /** The page may have been open while nobody told it how its rows changed: it is told all. */
  private void begin(Viewer viewer) {
    if (!began) {
      reader.newest(viewer, wanted, REMEMBERED).comments().stream()
          .filter(it -> it.arrival() <= tide.mark())
          .forEach(it -> sent.put(it.arrival(), new Sent(Optional.empty(), "")));
      began = true;
    }
  }

  /** What there is to send now; called again and again, by one thread at a time. */
  List<Event<String>> look(Viewer viewer) {
    begin(viewer);
    List<Event<String>> events = new ArrayList<>();
    List<LiveComment> fresh = reader.since(viewer, wanted, tide);
    if (looks % LOOKS_BETWEEN_CHANGES == 0 && !sent.isEmpty()) {
      events.addAll(changes(viewer));
    }
    for (LiveComment it : fresh) {
      String row = line(rows.piece(it, viewer));
      remember(it, row);
      events.add(Event.of(row).name("comment"));
    }
    if (looks % LOOKS_BETWEEN_TOTALS == 0 || !fresh.isEmpty()) {
      events.add(Event.of(line(rows.totals(viewer))).name("totals"));
    }
    looks++;
    // Only with the last of them is it true that nothing up to the mark was left out.
    if (!events.isEmpty()) {
      events.getLast().id("" + tide.mark());
    }
    return events;
  }

  private List<Event<String>> changes(Viewer viewer) {
    Map<Long, LiveComment> now = new HashMap<>();
    reader.these(viewer, List.copyOf(sent.keySet())).forEach(it -> now.put(it.arrival(), it));
    boolean all = looks % LOOKS_BETWEEN_ALL == 0;
    List<Event<String>> events = new ArrayList<>();
    for (Map.Entry<Long, Sent> known : List.copyOf(sent.entrySet())) {
      LiveComment comment = now.get(known.getKey());
      if (comment == null) {
        sent.remove(known.getKey());
        events.add(Event.of("" + known.getKey()).name("gone"));
      } else if (all || !known.getValue().isOf(comment)) {
        String row = line(rows.piece(comment, viewer));
        if (!withoutAge(row).equals(withoutAge(known.getValue().row()))) {
          events.add(Event.of(row).name("change"));
        }
        sent.put(known.getKey(), new Sent(Optional.of(comment), row));
      }
    }
    return events;
  }

  private void remember(LiveComment comment, String row) {
    sent.put(comment.arrival(), new Sent(Optional.of(comment), row));
    while (sent.size() > REMEMBERED) {
      sent.pollFirstEntry();
    }
  }

  /**
   * Residents' line ends must not end a line of the stream: what follows would be an event of
   * theirs.
   */
  private static String line(String html) {
    return html.replace("\r", "&#13;").replace("\n", "&#10;");
  }

  /** What passes by itself is no change. */
  private static String withoutAge(String row) {
    int from = row.indexOf("<time ");
    int to = row.indexOf("</time>");
    return from < 0 || to < from ? row : row.substring(0, from) + row.substring(to);
  }
}
