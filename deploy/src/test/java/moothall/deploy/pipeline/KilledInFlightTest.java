package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.deploy.FreePorts;
import moothall.deploy.replay.Replay;
import moothall.deploy.replay.ReplayFailedException;
import moothall.deploy.replay.Tally;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises 1, 2, 4 and 8: the process is killed while a file of 2,000 comments is on its way,
 * started again, and the file is sent again. What the outside world saw is read from the website's
 * own journal.
 */
class KilledInFlightTest {

  private static final byte[] SECRET = "the town's own secret".getBytes(StandardCharsets.UTF_8);
  private static final int COMMENTS = 2_000;
  private static final int HIDES_BEFORE_THE_KILL = 15;

  // What a run leaves behind when it fails is all that says why.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Ports ports = FreePorts.find();
  private final Residents residents = new Residents(COMMENTS, "k");
  private final AtomicLong bytesAccepted = new AtomicLong();

  @Test
  void losesAndRepeatsNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("comments.tsv"), residents.asFile());
    try (StubWebsite website = new StubWebsite(SECRET)) {
      Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
      Records records = new Records(ports);
      website.watch(
          id -> records.count("evidence WHERE comment_id = 'website:town:" + id + "'") == 1);

      int hiddenBeforeTheKill = killInFlight(home, file, website);
      assertThat(hiddenBeforeTheKill)
          .as(
              "hides done when it was killed, of "
                  + residents.toBeHidden().size()
                  + ": work must have been in flight")
          .isBetween(1, residents.toBeHidden().size() - 20);

      try (StandaloneProcess again =
          StandaloneProcess.start(home, ports, folder.resolve("output.txt"))) {
        Tally tally = new Replay(home, ports, silent()).run(file, TownHome.PAGE);
        assertThat(tally).isEqualTo(new Tally(COMMENTS, 0, COMMENTS, 0, 0));
        assertThatEscalationSettles(home, website);
        assertThat(again.stop()).as("stops on SIGTERM").isTrue();
      }
      assertThatNoLogRepeatsAWord(home);
    }
  }

  private int killInFlight(Home home, Path file, StubWebsite website) throws Exception {
    try (StandaloneProcess first =
        StandaloneProcess.start(home, ports, folder.resolve("output.txt"))) {
      Thread sending = Thread.ofPlatform().start(() -> sendUntilItBreaks(home, file));
      Await.until(
          "the website has seen " + HIDES_BEFORE_THE_KILL + " hides",
          Duration.ofMinutes(1),
          () -> website.hides().size() >= HIDES_BEFORE_THE_KILL);
      first.kill();
      int hidden = website.hides().size();
      assertThat(bytesAccepted.get()).as("bytes of the file that ingest had taken").isPositive();
      sending.interrupt();
      sending.join();
      return hidden;
    }
  }

  private void sendUntilItBreaks(Home home, Path file) {
    try {
      new Replay(home, ports, silent()).run(file, TownHome.PAGE);
    } catch (ReplayFailedException | IOException killed) {
      // That is what the test does to it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertThatEscalationSettles(Home home, StubWebsite website) throws Exception {
    Records records = new Records(ports);
    Await.until(
        "every comment to be hidden is hidden",
        Duration.ofMinutes(2),
        () -> website.hides().keySet().equals(residents.toBeHidden()));
    Await.until(
        "every intent is settled",
        Duration.ofMinutes(1),
        () -> records.count("action_intent WHERE state <> 'SETTLED'") == 0);
    Await.until(
        "every verdict is taken in",
        Duration.ofMinutes(1),
        () -> records.count("inbox") >= COMMENTS);

    assertThat(website.hiddenUnsealed()).as("hidden before the seal").isEmpty();
    assertThat(website.hideActions().values())
        .as("actions that asked for a hide, per comment")
        .hasSameSizeAs(residents.toBeHidden())
        .allSatisfy(actions -> assertThat(actions).hasSize(1));
    assertThat(website.hides().values()).as("visible to hidden, per comment").containsOnly(1);
    assertThat(records.count("inbox")).isEqualTo(COMMENTS);
    assertThat(
            records.count("(SELECT comment_id FROM cases GROUP BY 1 HAVING count(*) > 1) AS twice"))
        .isZero();
    assertThat(records.count("cases")).isEqualTo(residents.toBeHidden().size());
    assertThat(records.count("action_intent WHERE automatic"))
        .isEqualTo(residents.toBeHidden().size());
    assertThat(records.count("referral")).isEqualTo(residents.referrals());
    assertThat(records.count("(SELECT DISTINCT comment_id, type FROM referral) AS referred"))
        .isEqualTo(residents.referrals());
    assertThat(new ChainExport(home, ports).verify(folder.resolve("chain.ndjson")))
        .startsWith("VERIFIED");
  }

  private void assertThatNoLogRepeatsAWord(Home home) throws IOException {
    List<Path> logs = new ArrayList<>(List.of(folder.resolve("output.txt")));
    try (Stream<Path> files = Files.walk(home.log().getParent())) {
      files.filter(Files::isRegularFile).forEach(logs::add);
    }
    String everything = logs.stream().map(KilledInFlightTest::read).collect(Collectors.joining());

    assertThat(everything)
        .as("the log is worth searching")
        .contains("accepted website:town:k")
        .hasSizeGreaterThan(50_000);
    Set<String> leaks =
        everything
            .lines()
            .filter(line -> line.contains(Residents.CANARY))
            .limit(3)
            .collect(Collectors.toSet());
    assertThat(leaks).as("log lines that repeat a resident's words").isEmpty();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Replay.Watcher silent() {
    return new Replay.Watcher() {
      @Override
      public void sent(long bytes) {
        bytesAccepted.set(bytes);
      }

      @Override
      public void rejected(long line, String sentence) {
        throw new AssertionError("line " + line + ": " + sentence);
      }

      @Override
      public void judged(Tally tally) {}
    };
  }
}
