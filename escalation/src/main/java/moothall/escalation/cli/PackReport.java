package moothall.escalation.cli;

import java.util.List;
import moothall.escalation.dossier.PackCheck;
import moothall.escalation.dossier.PackFinding.Damaged;
import moothall.escalation.dossier.PackFinding.Sound;
import moothall.escalation.dossier.PackFinding.Untrusted;
import moothall.escalation.dossier.Trusting;
import picocli.CommandLine;

/** Checks the pack of a dossier and says what came of it. */
final class PackReport {

  /** What a ZIP begins with; no export does. */
  private static final byte[] ZIP = {'P', 'K'};

  private PackReport() {}

  static boolean isPack(byte[] begin) {
    return begin.length >= ZIP.length && begin[0] == ZIP[0] && begin[1] == ZIP[1];
  }

  /** Exit status as {@link VerifyCommand} has it. */
  static int of(byte[] pack, Trusting trusting, CommandLine command) {
    return switch (PackCheck.of(pack, trusting)) {
      case Sound it -> {
        command
            .getOut()
            .println("VERIFIED: dossier " + it.reference() + ", " + it.files() + " files");
        command.getOut().println("SHA-256 of the pack: " + it.sha256());
        print(command, "Proved:", it.proved());
        print(command, "Not proved:", it.unproven());
        yield VerifyCommand.SOUND;
      }
      case Damaged(var where, var why) -> {
        command.getErr().println("NOT VERIFIED: " + where + ": " + why);
        yield VerifyCommand.DAMAGED;
      }
      case Untrusted(var why) -> {
        command.getErr().println("NOT VERIFIED: " + why);
        yield VerifyCommand.UNRELIABLE;
      }
    };
  }

  private static void print(CommandLine command, String head, List<String> sentences) {
    command.getOut().println(head);
    sentences.forEach(it -> command.getOut().println("- " + it));
  }
}
