package moothall.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import moothall.events.PollCursor;
import moothall.events.PollRound;
import org.jspecify.annotations.Nullable;

/**
 * When a page is asked, and from when on. A round that was interrupted goes on where it stopped;
 * each one begins a little before the last complete one began, because lists lag.
 *
 * @param interval how long after a round began the next is due
 * @param thoroughEvery how long after a thorough round began the next is due
 * @param reach how far back a thorough round looks, and the first round of all
 */
record Rounds(Duration interval, Duration thoroughEvery, Duration reach) {

  /** No platform says how soon a list shows what was written. */
  private static final Duration OVERLAP = Duration.ofMinutes(15);

  static Rounds of(CommentListing listing, PollingConfig config) {
    Duration configured = config.thoroughEvery();
    Duration least = listing.thoroughInterval();
    return new Rounds(
        listing.interval(), configured.compareTo(least) > 0 ? configured : least, config.reach());
  }

  static PollCursor unread(String pageId) {
    return PollCursor.newBuilder().setPageId(pageId).build();
  }

  /** When the page is to be asked next, if nothing speaks against it. */
  static Instant due(PollCursor cursor, Duration interval) {
    if (cursor.getRound() != null || cursor.getCompleteUntil() == null) {
      return Instant.EPOCH;
    }
    return cursor.getCompleteUntil().plus(interval);
  }

  /** The round that is under way, or a new one. */
  PollRound current(PollCursor cursor, Instant now) {
    if (cursor.getRound() != null) {
      return cursor.getRound();
    }
    Instant complete = cursor.getCompleteUntil();
    Instant thoroughAt = cursor.getThoroughAt();
    boolean thorough =
        thoroughAt == null
            || (!now.isBefore(thoroughAt.plus(thoroughEvery))
                && (isAlwaysThorough() || !thoroughAt.equals(complete)));
    Instant far = now.minus(reach);
    Instant near = complete == null ? far : complete.minus(OVERLAP);
    return new PollRound(now, thorough && far.isBefore(near) ? far : near, thorough, null);
  }

  /**
   * Where a thorough round takes longer than the time until the next, a quick one comes between, or
   * new comments would wait for the old ones; unless pages are asked so seldom that all are due.
   */
  private boolean isAlwaysThorough() {
    return interval.compareTo(thoroughEvery) >= 0;
  }

  /** The cursor of a round that begins once more. */
  static PollCursor restarted(PollCursor cursor, PollRound round) {
    return at(cursor, round, null);
  }

  /** The cursor after an answer: at the next position, or at the round's end if there is none. */
  static PollCursor after(PollCursor cursor, PollRound round, @Nullable String next) {
    if (next != null) {
      return at(cursor, round, next);
    }
    PollCursor.Builder after =
        PollCursor.newBuilder(cursor).setRound(null).setCompleteUntil(round.getBegunAt());
    return (round.getThorough() ? after.setThoroughAt(round.getBegunAt()) : after).build();
  }

  private static PollCursor at(PollCursor cursor, PollRound round, @Nullable String position) {
    return PollCursor.newBuilder(cursor)
        .setRound(
            new PollRound(round.getBegunAt(), round.getSince(), round.getThorough(), position))
        .build();
  }
}
