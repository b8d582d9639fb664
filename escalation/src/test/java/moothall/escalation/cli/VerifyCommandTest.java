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
import moothall.escalation.evidence.checkpoint.NoteFile;
import moothall.escalation.evidence.checkpoint.SignedNote;
import moothall.escalation.evidence.checkpoint.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class VerifyCommandTest {

  @TempDir private Path folder = Path.of("");
  private final List<EvidenceEntry> chain = EvidenceChainTest.chainOf("ambermere", 3);
  private final List<String> lines = new ArrayList<>();
  private final Signer signer = new Signer();
  private String hash = "";

  private record Run(int exit, String said) {}

  @BeforeEach
  void exportsAChainOfThree() {
    export(chain);
  }

  @Test
  void saysWhatItChecked() throws IOException {
    Run run = verify();

    assertThat(run.exit()).isZero();
    assertThat(run.said())
        .contains("VERIFIED: 3 entries of 1 councils", hash, "no checkpoint was given");
  }

  @Test
  void saysWhatCheckpointsVouchFor() throws IOException {
    checkpoints(signed(1), signed(2));

    Run run = verifyWithCheckpoints();

    assertThat(run.exit()).isZero();
    assertThat(run.said()).contains("2 checkpoints hold; the last vouches for entries 1 to 2,");
  }

  @Test
  void namesTheFirstBadEntry() throws IOException {
    lines.set(1, lines.get(1).replace("\"seq\":2", "\"seq\":9"));

    Run run = verify();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said())
        .contains("NOT VERIFIED: ambermere, entry 2: entry missing: entry 9 follows entry 1");
  }

  @Test
  void findsARollbackByTheCheckpointAlone() throws IOException {
    checkpoints(signed(3));
    export(chain.subList(0, 2));

    assertThat(verify().exit()).isZero();
    Run run = verifyWithCheckpoints();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("ambermere, entry 3: rolled back behind a checkpoint");
  }

  @Test
  void findsThatAWholeChainIsGone() throws IOException {
    checkpoints(signed(3));
    lines.clear();

    assertThat(verifyWithCheckpoints().said()).contains("ambermere, entry 1: rolled back");
  }

  @Test
  void findsARewriteByTheCheckpointAlone() throws IOException {
    checkpoints(signed(1), signed(3));
    EvidenceEntry second = EvidenceChainTest.forged("ambermere", 2, chain.get(0).entryHash());
    export(
        List.of(
            chain.get(0), second, EvidenceChainTest.forged("ambermere", 3, second.entryHash())));

    assertThat(verify().exit()).isZero();
    Run run = verifyWithCheckpoints();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("entry 2: whole chain rewritten", "entries 2 to 3");

    Files.write(folder.resolve("ambermere.leaves"), Signer.leaves(chain));
    assertThat(verifyWithCheckpoints().said())
        .contains("entry 2: whole chain rewritten", "but entry 2 is not");
  }

  @Test
  void reliesOnNoCheckpointThatIsNotSigned() throws IOException {
    checkpoints(signed(1), new Signer().sign(Signer.checkpoint(chain, 3)));

    Run run = verifyWithCheckpoints();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.said()).contains("ambermere.checkpoints: checkpoint 2: no key");
  }

  @Test
  void reliesOnNoLeavesThatAreNotTheCheckpoints() throws IOException {
    checkpoints(signed(3));
    byte[] leaves = Signer.leaves(chain);
    leaves[0] ^= 1;
    Files.write(folder.resolve("ambermere.leaves"), leaves);

    assertThat(verifyWithCheckpoints().exit()).isEqualTo(3);
  }

  @Test
  void wantsAKeyWithTheCheckpoints() throws IOException {
    checkpoints(signed(3));

    assertThat(run("--checkpoints", folder.resolve("ambermere.checkpoints").toString()).exit())
        .isEqualTo(2);
    Files.writeString(folder.resolve("ambermere.vkey"), "hello");
    assertThat(verifyWithCheckpoints().exit()).isEqualTo(3);
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

  private void export(List<EvidenceEntry> entries) {
    lines.clear();
    entries.forEach(it -> lines.add(EvidenceLines.write(new EvidenceLines.EntryLine(it))));
    var sound = (Verification.Sound) EvidenceChain.verify(entries);
    sound
        .heads()
        .forEach((council, head) -> {
          hash = head.hash();
          lines.add(EvidenceLines.write(new EvidenceLines.HeadLine(council, head)));
        });
  }

  private SignedNote signed(int size) {
    return signer.sign(Signer.checkpoint(chain, size));
  }

  private void checkpoints(SignedNote... notes) throws IOException {
    StringBuilder content = new StringBuilder();
    for (SignedNote note : notes) {
      content.append(NoteFile.addition(content.isEmpty(), note));
    }
    Files.writeString(folder.resolve("ambermere.checkpoints"), content);
    Files.writeString(folder.resolve("ambermere.vkey"), signer.key().text() + "\n");
  }

  private Run verify() throws IOException {
    return run();
  }

  private Run verifyWithCheckpoints() throws IOException {
    return run(
        "--checkpoints",
        folder.resolve("ambermere.checkpoints").toString(),
        "--key",
        folder.resolve("ambermere.vkey").toString());
  }

  private Run run(String... options) throws IOException {
    Path file = folder.resolve("chain.ndjson");
    Files.write(file, lines);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(file.toString());
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int exit =
        new CommandLine(new VerifyCommand())
            .setOut(writer)
            .setErr(writer)
            .execute(arguments.toArray(String[]::new));
    return new Run(exit, said.toString());
  }
}
