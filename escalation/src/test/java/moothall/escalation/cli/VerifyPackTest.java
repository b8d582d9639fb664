package moothall.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.dossier.Dossiers;
import moothall.escalation.evidence.checkpoint.NoteFile;
import moothall.escalation.evidence.checkpoint.SignedNote;
import moothall.escalation.evidence.checkpoint.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class VerifyPackTest {

  @TempDir private Path folder = Path.of("");
  private final Dossiers referral = new Dossiers("Go home.");

  private record Run(int exit, String said) {}

  @BeforeEach
  void handsOver() throws IOException {
    Files.write(folder.resolve("pack.zip"), referral.pack());
    Files.writeString(folder.resolve("ambermere.vkey"), referral.signer.key().text() + "\n");
    StringBuilder notes = new StringBuilder();
    for (SignedNote note : referral.checkpoints(5).notes()) {
      notes.append(NoteFile.addition(notes.isEmpty(), note));
    }
    Files.writeString(folder.resolve("ambermere.checkpoints"), notes);
  }

  @Test
  void saysWhatIsProvedAndWhatIsNot() {
    Run run = run();

    assertThat(run.exit()).isZero();
    assertThat(run.said())
        .contains(
            "VERIFIED: dossier PRR-ambermere-2026-000017",
            "SHA-256 of the pack: ",
            "Proved:",
            "Not proved:",
            "Give --key");
  }

  @Test
  void takesAKeyAlone() {
    Run run = run("--key", folder.resolve("ambermere.vkey").toString());

    assertThat(run.exit()).isZero();
    assertThat(run.said()).contains("A key that you gave has signed", "Give --checkpoints");
  }

  @Test
  void comparesWithCheckpointsThatOneHolds() {
    Run run =
        run(
            "--checkpoints",
            folder.resolve("ambermere.checkpoints").toString(),
            "--key",
            folder.resolve("ambermere.vkey").toString());

    assertThat(run.said()).contains("The checkpoint is among those that you hold.");
    assertThat(run.exit()).isZero();
    assertThat(run("--checkpoints", folder.resolve("ambermere.checkpoints").toString()).exit())
        .isEqualTo(2);
  }

  @Test
  void refusesAStrangersPack() throws IOException {
    Files.writeString(folder.resolve("ambermere.vkey"), new Signer().key().text());

    Run run = run("--key", folder.resolve("ambermere.vkey").toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.said()).contains("NOT VERIFIED: no key that was given");
  }

  @Test
  void namesTheFirstBadFile() throws IOException {
    byte[] pack = referral.pack();
    pack[pack.length / 3] ^= 1;
    Files.write(folder.resolve("pack.zip"), pack);

    Run run = run();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.said()).contains("NOT VERIFIED: dossier.pdf: ");
  }

  private Run run(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(folder.resolve("pack.zip").toString());
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
