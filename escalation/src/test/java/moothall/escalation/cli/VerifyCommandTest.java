package moothall.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceChainTest;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceLines;
import moothall.escalation.evidence.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class VerifyCommandTest {

  @TempDir private Path folder = Path.of("");
  private final List<String> lines = new ArrayList<>();
  private String hash = "";

  private record Run(int exit, String said) {}

  @BeforeEach
  void exportsAChainOfThree() {
    List<EvidenceEntry> chain = EvidenceChainTest.chainOf("ambermere", 3);
    chain.forEach(it -> lines.add(EvidenceLines.write(new EvidenceLines.EntryLine(it))));
    var sound = (Verification.Sound) EvidenceChain.verify(chain);
    sound
        .heads()
        .forEach((council, head) -> {
          hash = head.hash();
          lines.add(EvidenceLines.write(new EvidenceLines.HeadLine(council, head)));
        });
  }

  @Test
  void saysWhatItChecked() throws IOException {
    Run run = verify();

    assertThat(run.exit()).isZero();
    assertThat(run.said()).contains("VERIFIED: 3 entries of 1 councils").contains(hash);
  }

  @Test
  void namesTheFirstBadEntry() throws IOException {
    lines.set(1, lines.get(1).replace("\"seq\":2", "\"seq\":9"));

    Run run = verify();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("NOT VERIFIED: ambermere, entry 9").contains("entry 2");
  }

  @Test
  void noticesAFileThatWasCut() throws IOException {
    lines.removeLast();

    assertThat(verify().said()).contains("cut");

    lines.removeLast();
    assertThat(verify().exit()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoExport() throws IOException {
    lines.clear();
    assertThat(verify().said()).contains("empty");

    lines.add("hello");
    assertThat(verify().said()).contains("line 1");
  }

  private Run verify() throws IOException {
    Path file = folder.resolve("chain.ndjson");
    Files.write(file, lines);
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int exit =
        new CommandLine(new VerifyCommand()).setOut(writer).setErr(writer).execute(file.toString());
    return new Run(exit, said.toString());
  }
}
