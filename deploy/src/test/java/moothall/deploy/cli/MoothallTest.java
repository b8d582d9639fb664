package moothall.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MoothallTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "screen",
        "replay",
        "verify",
        "serve",
        "topics",
        "migrate",
        "doctor",
        "backup",
        "reread",
        "registry"
      })
  void explainsEveryCommand(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: moothall " + command);
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThat(run("moderate")).isEqualTo(2);
    assertThat(err.toString()).contains("moderate");
  }

  @Test
  void saysWhatAnAddressOfTheRegistryLooksLike() {
    assertThat(run("registry", "--host", "registry.example")).isEqualTo(1);
    assertThat(err.toString()).contains("--host registry.example", "expected: an address");
  }

  @Test
  void saysThatNothingRunsToReplayInto() throws IOException {
    Path file = Files.writeString(folder.resolve("comments.tsv"), "id\ttext\n");

    assertThat(run("replay", "--home", folder.toString(), file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no Moothall is running on", "./moothall start");
  }

  @Test
  void saysThatAFileCannotBeRead() {
    assertThat(run("replay", "--home", folder.toString(), "no-such-file")).isEqualTo(1);
    assertThat(err.toString()).contains("no-such-file cannot be read");
  }

  /** Neither is there: it is the database that is looked at before any place is moved. */
  @Test
  void rereadsNothingIfTheDatabaseCannotBeAsked() throws IOException {
    Map<String, String> away = new HashMap<>();
    for (String each : List.of("kafka", "database")) {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        away.put(each, "127.0.0.1:" + taken.getLocalPort());
      }
    }
    Map<String, String> settings =
        Map.of(
            "moothall.kafka.bootstrap-servers",
            String.valueOf(away.get("kafka")),
            "moothall.escalation.jdbc-url",
            "jdbc:postgresql://" + away.get("database") + "/moothall");
    settings.forEach(System::setProperty);
    try {
      assertThat(run("reread", "--since", "2026-11-22T04:00:00Z")).isEqualTo(1);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
    assertThat(err.toString())
        .startsWith("moothall reread: ")
        .contains(away.get("database"), "expected: a PostgreSQL 18");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void judgesAFileOffline() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.tsv"), "id\ttext\n1\tlovely park\n2\tf u c k i n g joke\n");
    Path judged = folder.resolve("out.tsv");

    assertThat(run("screen", "--in", in.toString(), "--out", judged.toString())).isZero();
    assertThat(Files.readAllLines(judged)).hasSize(3);
    assertThat(Files.readAllLines(judged).get(1)).startsWith("1\tNONE\tnone");
    assertThat(Files.readAllLines(judged).get(2)).startsWith("2\tHIDE\tPROFANITY");
  }

  private int run(String... arguments) {
    CommandLine command = Moothall.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
