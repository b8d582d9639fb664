package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.FreePorts;
import moothall.deploy.backup.Backup;
import moothall.deploy.cli.Moothall;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The database of a cluster is lost, another server begins with a base backup, and Kafka is read
 * again as its users may: nothing is missing, and nothing happens a second time.
 */
class ClusterRestoreTest {

  private static final byte[] SECRET = "a secret to be kept".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final Duration SOON = Duration.ofSeconds(60);

  // What a run leaves behind when it fails is all that says why.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Ports ports = FreePorts.find();
  private final List<Command> running = new ArrayList<>();

  @AfterEach
  void endWhatStillRuns() {
    running.forEach(Command::close);
  }

  @Test
  void losesNothingAndRepeatsNothing() throws Exception {
    try (StubWebsite website = new StubWebsite(SECRET)) {
      Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
      Home copy = new Home(folder.resolve("copy"));
      Files.writeString(
          home.secrets().resolve("console-signing-key"), "an invented key that instances share");
      try (SecuredCluster cluster = new SecuredCluster(home.folder(), ports, home)) {
        Map<String, String> administrator = cluster.environment(SecuredBroker.ADMINISTRATOR);
        assertDone(administrator, "topics", "--create-acls");
        assertDone(administrator, "migrate", "--as", "postgres");
        Records records = new Records(cluster.jdbcUrl(SecuredCluster.DATABASE) + "?user=postgres");
        Command moderation = serve(cluster, "moderation");
        Command first = serve(cluster, "escalation");
        Command ingest = serve(cluster, "ingest");
        for (Command each : List.of(moderation, first, ingest)) {
          each.awaitSaying(" is ready");
        }
        deliver("before", website);
        Path checkpoints = home.checkpoints().resolve("ambermere.checkpoints");
        awaitVouchedFor(checkpoints, records);

        Instant begun = Backup.make(home, ports, copy.folder());
        deliver("after", website);
        first.stop();
        accepted("meanwhile");
        cluster.loseTheDatabaseAndBeginWith(copy.postgres());
        takeBack(copy.checkpoints(), home.checkpoints());
        assertThat(records.count("inbox")).as("what the copy knows").isEqualTo(3);
        String reread =
            assertDone(cluster.environmentOf("escalation"), "reread", "--since", begun.toString());
        serve(cluster, "escalation").awaitSaying(" is ready");

        Await.until("everything is known again", SOON, () -> records.count("inbox") == 9);
        for (int i = 0; i < 3; i++) {
          String id = "meanwhile" + i;
          Await.until(id + " is hidden", SOON, () -> website.isHidden(id));
        }
        Await.until(
            "every intent is settled",
            SOON,
            () -> records.count("action_intent WHERE state <> 'SETTLED'") == 0);
        assertThat(reread).containsPattern("read again, from ([6-9]|\\d\\d+) places");
        assertThat(records.count("cases")).isEqualTo(9);
        assertThat(records.count("(select distinct comment_id from cases) c")).isEqualTo(9);
        assertThat(records.count("(select distinct comment_id, type from referral) r"))
            .isEqualTo(records.count("referral"))
            .isGreaterThan(1);
        assertThat(website.hides())
            .hasSize(9)
            .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
        assertThat(website.hideActions())
            .hasSize(9)
            .allSatisfy((id, actions) -> {
              if (id.startsWith("before")) {
                assertThat(actions).as(id + " was asked for before the copy").hasSize(1);
              }
            });
        awaitVouchedFor(checkpoints, records);
        Path chain = folder.resolve("chain.ndjson");
        assertThat(new ChainExport(home, ports).verify(chain)).startsWith("VERIFIED");
        assertThat(verified(chain, checkpoints)).startsWith("VERIFIED");
      }
    }
  }

  private String assertDone(Map<String, String> environment, String... words) throws Exception {
    try (Command command = Command.start(folder, environment, words)) {
      assertThat(command.ended()).as(command.said()).isZero();
      return command.said();
    }
  }

  private Command serve(SecuredCluster cluster, String service) throws Exception {
    Map<String, String> environment = new HashMap<>(cluster.environmentOf(service));
    environment.put("MOOTHALL_ESCALATION_CHECKPOINTS_EVERY", "1s");
    Command command = Command.start(folder, environment, "serve", service);
    running.addFirst(command);
    return command;
  }

  private void deliver(String name, StubWebsite website) throws Exception {
    accepted(name);
    for (int i = 0; i < 3; i++) {
      String id = name + i;
      Await.until(id + " is hidden", SOON, () -> website.isHidden(id));
    }
  }

  private void accepted(String name) throws Exception {
    Deliveries town = new Deliveries(ports, SECRET);
    for (int i = 0; i < 3; i++) {
      assertThat(town.comment(name + i, VILE).statusCode()).isEqualTo(202);
    }
  }

  private static void awaitVouchedFor(Path checkpoints, Records records) throws Exception {
    Await.until(
        "a checkpoint covers all that is sealed",
        SOON,
        () ->
            Files.exists(checkpoints)
                && Files.readString(checkpoints).contains("\n" + records.count("evidence") + "\n"));
  }

  private static void takeBack(Path copied, Path to) throws Exception {
    Files.move(to, to.resolveSibling("checkpoints-that-were-newer"));
    Files.move(copied, to);
  }

  private static String verified(Path chain, Path checkpoints) {
    StringWriter said = new StringWriter();
    CommandLine command = Moothall.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    command.execute(
        "verify",
        chain.toString(),
        "--checkpoints",
        checkpoints.toString(),
        "--key",
        checkpoints.resolveSibling("ambermere.vkey").toString());
    return said.toString();
  }
}
