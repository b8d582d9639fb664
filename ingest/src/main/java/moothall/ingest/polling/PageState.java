package moothall.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this process remembers of a page between two questions, and may lose: how often it got no
 * answer, until when it leaves the page alone, and what the round under way has shown so far.
 */
final class PageState {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int TRIES_AT_ONE_POSITION = 3;

  private Instant notBefore = Instant.EPOCH;
  private int failures;
  private @Nullable Instant round;
  private @Nullable Instant restarted;
  private final Set<String> shown = new HashSet<>();
  private boolean authBroken;

  boolean mayBeAsked(Instant now) {
    return !now.isBefore(notBefore);
  }

  /** A round of which this process has not seen the beginning proves nobody's absence. */
  boolean sawWholeRound(Instant begunAt) {
    return begunAt.equals(round);
  }

  void begins(Instant begunAt) {
    round = begunAt;
    shown.clear();
  }

  Set<String> shown() {
    return shown;
  }

  void answered() {
    failures = 0;
    authBroken = false;
  }

  void leaveAlone(Instant now, Duration pause) {
    notBefore = now.plus(pause);
  }

  /** Waits longer each time. */
  void failed(Instant now, Duration longest) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    failures++;
    notBefore = now.plus(pause.compareTo(longest) < 0 ? pause : longest);
  }

  /** A position may have grown too old for its platform. */
  boolean hasLostItsPlace() {
    return failures > 0 && failures % TRIES_AT_ONE_POSITION == 0;
  }

  /** Whether the round may begin again: it does so once, and then passes by what stops it. */
  boolean mayRestart(Instant begunAt) {
    boolean first = !begunAt.equals(restarted);
    restarted = begunAt;
    return first;
  }

  /** What comes next is tried as often. */
  void passesBy() {
    failures = 0;
  }

  /** Whether this is news: it is to be said once. */
  boolean breaks() {
    boolean news = !authBroken;
    authBroken = true;
    return news;
  }
}
