package moothall.escalation.failpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.cli.VerifyCommand;
import picocli.CommandLine;

/**
 * One street's comments through processes that die and one that does not, and what must be true
 * afterwards, judged from the website's journal, the files that outlived the processes, and the
 * tables; never from what the service counts of itself.
 */
final class Run implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 300;

  final WatchedWebsite website;
  private final String jdbcUrl = EscalationUnderTest.databaseWithTables();
  private final Path folder;

  Run(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("secrets"));
    // Nobody signs in here; passwords to be made up would take longer than all the rest.
    Files.writeString(folder.resolve("accounts"), NoteOfAProgram.accounts());
    Files.write(folder.resolve("secrets").resolve("town-secret"), WatchedWebsite.SECRET);
    website =
        new WatchedWebsite(
            id -> count("evidence where comment_id = '" + Street.PAGE + id + "'") > 0);
  }

  /** A process that is to die at the point; whether it did, and nowhere else. */
  boolean diesAt(Failpoint point) throws IOException, InterruptedException {
    return diesAt(point, Street.verdicts().size());
  }

  /** The same while only the first of the verdicts are there. */
  boolean diesAt(Failpoint point, int verdicts) throws IOException, InterruptedException {
    Path word = folder.resolve("word");
    Files.deleteIfExists(word);
    Process process =
        start(
            "-D" + HaltAt.POINT + "=" + point,
            "-D" + HaltAt.FILE + "=" + word,
            "-D" + MortalService.VERDICTS + "=" + verdicts);
    return end(process) == HaltAt.EXIT && Files.readString(word).strip().equals(point.name());
  }

  /** A process that is killed while its first request has been carried out and not answered. */
  void diesWithARequestInFlight() throws IOException, InterruptedException {
    Process process = start();
    website.uponTheFirst(() -> {
      process.destroyForcibly();
      process.onExit().join();
    });
    assertThat(end(process)).as("killed while it waited for an answer").isEqualTo(128 + 9);
  }

  /** A process that finds what the others have left, and finishes it. */
  void finishes() throws IOException, InterruptedException {
    releaseWhatTheDeadHadInHand();
    Process process = start("-D" + HaltAt.FILE + "=" + folder.resolve("reached"));
    assertThat(end(process)).as(this::said).isZero();
  }

  /** As if two minutes had passed; before the first process there is no such table. */
  private void releaseWhatTheDeadHadInHand() {
    if (count("pg_tables where tablename = 'api_write'") > 0) {
      list(
          "with released as (update api_write set in_hand_till = now() returning caller)"
              + " select caller from released");
    }
  }

  /** Points that the process which finished has come to. */
  List<String> reached() {
    return new LastingFile(folder.resolve("reached")).lines();
  }

  private Process start(String... properties) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(properties));
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            MortalService.class.getName(),
            jdbcUrl.replaceFirst("\\?.*", ""),
            website.callback(),
            folder.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()))
        .start();
  }

  private static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the process neither died nor finished");
    }
    return process.exitValue();
  }

  void assertThatNothingIsLostOrDoubled() throws IOException {
    assertThat(count("inbox")).as("verdicts, each once").isEqualTo(Street.inbox());
    assertThat(count("cases")).as("cases, one a comment").isEqualTo(Street.cases());
    assertThat(website.hidden()).as("visible to hidden, per comment").isEqualTo(once());
    assertThat(website.actions().values())
        .as("actions that asked for a hide, per comment")
        .allSatisfy(actions -> assertThat(actions).hasSize(1));
    assertThat(website.unsealed()).as("hidden before it was sealed").isEmpty();
    assertThat(website.status(Street.TO_BE_SHOWN.substring(Street.PAGE.length())))
        .as("what a person showed again")
        .isEqualTo("visible");
    assertThat(
            count(
                "action_intent where state <> 'SETTLED' or outcome not in ('DONE', 'ALREADY_DONE')"))
        .as("actions that did not end well")
        .isZero();
    assertThat(
            count(
                "(select hides from automatic_hides_of_day where page_id = '' and hides = "
                    + Street.toBeHidden().size()
                    + ") as counted"))
        .as("the day counts every hide of the machine's once")
        .isOne();
    assertThat(count("referral")).as("referrals").isEqualTo(Street.referrals());
    assertThat(count("(select distinct comment_id, type from referral) as referred"))
        .as("one per comment and type")
        .isEqualTo(Street.referrals());
    assertThat(count("batch_done where code = 'done'"))
        .as("cases of the batch that are done")
        .isEqualTo(Street.toBeLeft().size());
    assertThat(count("case_event where kind = 'left-as-is'"))
        .as("and each of them once")
        .isEqualTo(Street.toBeLeft().size());
    assertThat(
            count(
                "case_event where convert_from(body, 'UTF8') like '%"
                    + NoteOfAProgram.WORDS
                    + "%'"))
        .as("what a program sent again with its key")
        .isOne();
    assertThat(count("outbox where sent_at is null")).as("events that are not sent").isZero();
    assertThat(eventsThatKafkaNeverSaw()).as("events marked as sent that nobody has").isEmpty();
    assertThat(verified()).startsWith("VERIFIED");
  }

  private static Map<String, Integer> once() {
    Map<String, Integer> once = new HashMap<>();
    Street.toBeHidden().forEach(id -> once.put(id, 1));
    return once;
  }

  /** Kafka may have an event twice, and must have it. */
  private List<String> eventsThatKafkaNeverSaw() {
    List<String> missing = new ArrayList<>(list("select topic || ' ' || key from outbox"));
    new LastingFile(folder.resolve("sent")).lines().forEach(missing::remove);
    return missing;
  }

  private String verified() {
    Path checkpoints = folder.resolve("checkpoints");
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int exit =
        new CommandLine(new VerifyCommand())
            .setOut(writer)
            .setErr(writer)
            .execute(
                "--checkpoints",
                checkpoints.resolve("ambermere.checkpoints").toString(),
                "--key",
                checkpoints.resolve("ambermere.vkey").toString(),
                folder.resolve("chain.ndjson").toString());
    return exit == 0 ? said.toString() : "exit " + exit + ": " + said;
  }

  private long count(String what) {
    return Long.parseLong(list("select count(*) from " + what).getFirst());
  }

  private List<String> list(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String said() {
    return "exit status 0; " + String.join("\n", new LastingFile(folder.resolve("said")).lines());
  }

  @Override
  public void close() {
    website.close();
  }
}
