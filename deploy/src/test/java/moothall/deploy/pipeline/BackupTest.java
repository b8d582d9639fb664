package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import moothall.deploy.FreePorts;
import moothall.deploy.backup.Backup;
import moothall.deploy.cli.Moothall;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Everything but Kafka's folder is lost, and what was copied an hour ago takes its place: the same
 * comments are known, none twice, and the chain is what its checkpoints say.
 */
class BackupTest {

  private static final byte[] SECRET = "a secret to be copied".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final String EVERY = "moothall.escalation.checkpoints.every";
  private static final Duration SOON = Duration.ofSeconds(60);

  // What a run leaves behind when it fails is all that says why.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Ports ports = FreePorts.find();
  private final Records records = new Records(ports);

  @Test
  void beginsAgainFromACopyOfARunningHome() throws Exception {
    System.setProperty(EVERY, "1s");
    try (StubWebsite website = new StubWebsite(SECRET)) {
      Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
      Home copy = new Home(folder.resolve("copy"));
      try (Standalone running = Standalone.start(home, ports, false, (what, time) -> {})) {
        assertThat(running).isNotNull();
        deliver("before", 4, website);
        Path vouched = home.checkpoints().resolve("ambermere.checkpoints");
        Await.until("a checkpoint covers them", SOON, () -> covers(vouched, sealed()));

        assertThat(command("backup", "--home", home.folder().toString(), copy.folder().toString()))
            .startsWith("Copied to ");
        deliver("after", 4, website);
      }
      long inboxOfBoth = 8;
      // The disk with the database is lost; Kafka's was another.
      Files.move(home.kafka(), copy.kafka());

      Instant begun = Instant.parse(Files.readString(copy.folder().resolve(Backup.BEGUN)).strip());
      StringBuilder said = new StringBuilder();
      try (Standalone again =
          Standalone.start(
              copy,
              ports,
              false,
              Standalone.LOOPBACK,
              Optional.of(begun),
              (what, time) -> said.append(what))) {
        assertThat(again).isNotNull();
        Await.until("everything is known again", SOON, () -> records.count("inbox") == inboxOfBoth);
        Await.until(
            "every intent is settled",
            SOON,
            () -> records.count("action_intent WHERE state <> 'SETTLED'") == 0);

        assertThat(placesBack(said.toString())).isGreaterThanOrEqualTo(inboxOfBoth);
        assertThat(records.count("cases")).isEqualTo(inboxOfBoth);
        assertThat(records.count("(select distinct comment_id from cases) c"))
            .isEqualTo(inboxOfBoth);
        assertThat(records.count("(select distinct comment_id, type from referral) r"))
            .isEqualTo(records.count("referral"))
            .isGreaterThan(1);
        assertThat(website.hides())
            .hasSize((int) inboxOfBoth)
            .allSatisfy((id, times) ->
                assertThat(times).as("times that " + id + " was hidden").isEqualTo(1));
        Path chain = folder.resolve("chain.ndjson");
        assertThat(new ChainExport(copy, ports).verify(chain)).startsWith("VERIFIED");
        Path checkpoints = copy.checkpoints().resolve("ambermere.checkpoints");
        Await.until("a checkpoint covers them", SOON, () -> covers(checkpoints, sealed()));
        assertThat(
                command(
                    "verify",
                    chain.toString(),
                    "--checkpoints",
                    checkpoints.toString(),
                    "--key",
                    copy.checkpoints().resolve("ambermere.vkey").toString()))
            .startsWith("VERIFIED");
      }
    } finally {
      System.clearProperty(EVERY);
    }
  }

  private void deliver(String name, int comments, StubWebsite website) throws Exception {
    Deliveries town = new Deliveries(ports, SECRET);
    for (int i = 0; i < comments; i++) {
      assertThat(town.comment(name + i, VILE).statusCode()).isEqualTo(202);
    }
    for (int i = 0; i < comments; i++) {
      String id = name + i;
      Await.until(id + " is hidden", SOON, () -> website.isHidden(id));
    }
  }

  private static long placesBack(String said) {
    return Pattern.compile("read again, from (\\d+) places")
        .matcher(said)
        .results()
        .mapToLong(it -> Long.parseLong(it.group(1)))
        .sum();
  }

  private long sealed() throws Exception {
    return records.count("evidence");
  }

  private static boolean covers(Path checkpoints, long entries) throws Exception {
    return Files.exists(checkpoints)
        && Files.readString(checkpoints).contains("\n" + entries + "\n");
  }

  private static String command(String... words) {
    StringWriter said = new StringWriter();
    CommandLine command = Moothall.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    command.execute(words);
    return said.toString();
  }
}
