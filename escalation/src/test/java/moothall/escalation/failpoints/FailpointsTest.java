package moothall.escalation.failpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal R4: the process ends at each durable step of escalation, another finds what it left, and
 * nothing is lost, doubled, hidden unsealed or unverifiable. All points with {@code ./moothall
 * faults failpoints}, two always; that every point is come to, always too. A point that is not hit
 * is a failure. Every two of the paths that lead to a hide and to a referral, the second met by the
 * process that cleans up after the first, with {@code ./moothall faults failpoints pairs}, one pair
 * always.
 */
final class FailpointsTest {

  private static final boolean ALL = Boolean.getBoolean("moothall.failpoints.all");
  private static final boolean PAIRS = Boolean.getBoolean("moothall.failpoints.pairs");
  private static final Set<Failpoint> PATHS =
      EnumSet.of(
          Failpoint.INBOX_INSERTED,
          Failpoint.INTENT_ADDED,
          Failpoint.REFERRAL_ADDED,
          Failpoint.VERDICT_TAKEN,
          Failpoint.OFFSET_COMMITTED,
          Failpoint.INTENT_CLAIMED,
          Failpoint.HIDE_LET_THROUGH,
          Failpoint.REQUEST_SENDING,
          Failpoint.REQUEST_ANSWERED,
          Failpoint.RESULT_WRITTEN,
          Failpoint.RESULT_COMMITTED,
          Failpoint.LETTERS_SENT);
  private static final Path REPORT = Path.of("target", "failpoints.txt");
  private static final Set<Failpoint> HIT = EnumSet.noneOf(Failpoint.class);
  private static final Set<Pair> BOTH_HIT = new LinkedHashSet<>();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  static Stream<Failpoint> points() {
    return (ALL
            ? EnumSet.allOf(Failpoint.class)
            : EnumSet.of(Failpoint.VERDICT_TAKEN, Failpoint.WRITE_DONE))
        .stream();
  }

  /** One process ends there, and the next, that finds what it left, here. */
  record Pair(Failpoint first, Failpoint second) {}

  static Stream<Pair> pairs() {
    return PAIRS
        ? PATHS.stream().flatMap(it -> PATHS.stream().map(next -> new Pair(it, next)))
        : Stream.of(new Pair(Failpoint.RESULT_WRITTEN, Failpoint.INBOX_INSERTED));
  }

  @ParameterizedTest
  @MethodSource("points")
  void survivesItsEndAt(Failpoint point) throws IOException, InterruptedException {
    try (Run run = new Run(folder)) {
      assertThat(run.diesAt(point)).as(point + " was hit").isTrue();
      HIT.add(point);
      run.finishes();
      run.assertThatNothingIsLostOrDoubled();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void survivesTwoEnds(Pair pair) throws IOException, InterruptedException {
    try (Run run = new Run(folder)) {
      assertThat(run.diesAt(pair.first(), Street.beforeTheFirstDeath()))
          .as(pair.first() + " was hit")
          .isTrue();
      assertThat(run.diesAt(pair.second())).as(pair.second() + " was hit after it").isTrue();
      BOTH_HIT.add(pair);
      run.finishes();
      run.assertThatNothingIsLostOrDoubled();
    }
  }

  @Test
  void comesToEveryPoint() throws IOException, InterruptedException {
    try (Run run = new Run(folder)) {
      run.finishes();
      assertThat(run.reached())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Failpoint.values()).map(Enum::name).toList());
      run.assertThatNothingIsLostOrDoubled();
    }
  }

  @Test
  void survivesItsEndWithARequestInFlight() throws IOException, InterruptedException {
    try (Run run = new Run(folder)) {
      run.diesWithARequestInFlight();
      run.finishes();
      run.assertThatNothingIsLostOrDoubled();
    }
  }

  @AfterAll
  static void report() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Failpoint point : Failpoint.values()) {
      lines.append(point).append(HIT.contains(point) ? " hit\n" : " not hit\n");
    }
    lines.append(BOTH_HIT.size()).append(" of ").append(pairs().count()).append(" pairs hit\n");
    Files.writeString(REPORT, lines);
    assertThat(HIT).as("every chosen failpoint").containsAll(points().toList());
    assertThat(BOTH_HIT).as("every chosen pair").containsAll(pairs().toList());
  }
}
