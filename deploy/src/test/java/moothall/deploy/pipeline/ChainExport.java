package moothall.deploy.pipeline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.escalation.cli.VerifyCommand;
import picocli.CommandLine;

/**
 * Fetches the evidence chain as an auditor would, and checks it offline with the command of that
 * name.
 */
final class ChainExport {

  private final Home home;
  private final Ports ports;

  ChainExport(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /** What {@code moothall verify} says of the export. */
  String verify(Path target) throws Exception {
    HttpResponse<Path> export =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.console() + "/api/evidence/chain"))
                    .header("Authorization", "Bearer " + token())
                    .build(),
                HttpResponse.BodyHandlers.ofFile(target));
    if (export.statusCode() != 200) {
      throw new AssertionError("the export answered " + export.statusCode());
    }
    StringWriter said = new StringWriter();
    CommandLine command = new CommandLine(new VerifyCommand());
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    command.execute(target.toString());
    return said.toString();
  }

  private String token() throws java.io.IOException {
    return Files.readAllLines(home.firstRun()).stream()
        .filter(line -> line.startsWith("audit "))
        .map(line -> line.split(" +", -1)[1])
        .findFirst()
        .orElseThrow();
  }
}
