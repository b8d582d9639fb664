package moothall.escalation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import moothall.escalation.cli.AnchorFiles.Read;
import moothall.escalation.dossier.Trusting;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Sound;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks a pack or an exported evidence chain offline, so that nobody has to trust the system it
 * came from.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the pack of a referral dossier (ZIP), or an exported evidence chain (NDJSON), offline,"
          + " trusting nobody.",
      "Of a chain, without checkpoints, it finds entries that were altered, added, moved or taken out. With them"
          + " it finds also that a chain was rolled back, or rewritten whole. It names the first"
          + " entry that is not as it was sealed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:sound, and what every checkpoint vouches for",
      "1:not as it was made or sealed, or neither pack nor export",
      "2:wrong use",
      "3:a checkpoint file or key cannot be relied on"
    })
public final class VerifyCommand implements Callable<Integer> {

  static final int SOUND = 0;
  static final int DAMAGED = 1;
  static final int UNRELIABLE = 3;

  @Parameters(
      paramLabel = "FILE",
      description = "pack of a dossier, or export of /api/evidence/chain")
  private @Nullable Path file;

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = {
        "a council's signed checkpoints; once for each council",
        "With COUNCIL.leaves beside COUNCIL.checkpoints, the first entry that differs is named"
            + " exactly, and else between two checkpoints."
      })
  private List<Path> checkpoints = List.of();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "a public key that you trust (.vkey); best not taken from where the export is")
  private List<Path> keys = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (file == null || spec == null) {
      throw new IllegalStateException("picocli sets both before it calls");
    }
    CommandLine command = spec.commandLine();
    boolean pack = isPack(file);
    if (checkpoints.isEmpty() != keys.isEmpty() && (!pack || keys.isEmpty())) {
      throw new ParameterException(
          command,
          pack
              ? "--checkpoints needs --key"
              : "--checkpoints and --key belong together (expected: both, or neither)");
    }
    return switch (AnchorFiles.read(checkpoints, keys)) {
      case Read.Complaint(var why) -> {
        command.getErr().println("NOT VERIFIED: " + why);
        yield UNRELIABLE;
      }
      case Read.Anchors(var anchors, var read) ->
          pack ? checkPack(file, anchors, read, command) : audit(file, anchors, command);
    };
  }

  private static boolean isPack(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return PackReport.isPack(in.readNBytes(2));
    } catch (IOException e) {
      return false;
    }
  }

  private static int checkPack(
      Path file, Map<String, Anchor> anchors, List<VerifierKey> keys, CommandLine command) {
    List<Checkpoint> held =
        anchors.values().stream().flatMap(it -> it.checkpoints().stream()).toList();
    try {
      return PackReport.of(Files.readAllBytes(file), new Trusting(keys, held), command);
    } catch (IOException e) {
      command.getErr().println("NOT VERIFIED: " + file + " cannot be read (expected: a pack)");
      return DAMAGED;
    }
  }

  private static int audit(Path export, Map<String, Anchor> anchors, CommandLine command) {
    ExportAudit audit = new ExportAudit(anchors);
    Optional<String> complaint;
    try {
      complaint = audit.read(export);
    } catch (MalformedInputException e) {
      complaint = Optional.of(export + " is not UTF-8 text (expected: an NDJSON export)");
    } catch (IOException e) {
      complaint = Optional.of(export + " cannot be read (expected: an NDJSON export)");
    }
    if (complaint.isPresent()) {
      command.getErr().println("NOT VERIFIED: " + complaint.get());
      return DAMAGED;
    }
    boolean sound = audit.results().values().stream().allMatch(Sound.class::isInstance);
    if (sound) {
      reportSound(audit, anchors, command.getOut());
    } else {
      reportDamage(audit.results(), command.getErr());
    }
    return sound ? SOUND : DAMAGED;
  }

  private static void reportSound(ExportAudit audit, Map<String, Anchor> anchors, PrintWriter out) {
    long entries = audit.results().values().stream().mapToLong(it -> ((Sound) it).entries()).sum();
    out.println("VERIFIED: " + entries + " entries of " + audit.results().size() + " councils");
    audit
        .results()
        .forEach((council, it) -> {
          ((Sound) it)
              .heads()
              .values()
              .forEach(head ->
                  out.println(council + ": entry 1 to " + head.seq() + ", head " + head.hash()));
          out.println(council + ": " + vouching(audit, council, anchors.get(council)));
        });
    if (audit.withheld() > 0) {
      out.println(
          "Payloads of "
              + audit.withheld()
              + " entries are not in this export and were not checked: its reader may not have them,"
              + " or somebody took them out.");
    }
    out.println("Checked: every payload that is there, description, hash, number and link.");
  }

  private static String vouching(ExportAudit audit, String council, @Nullable Anchor anchor) {
    return anchor == null
        ? "no checkpoint was given; that the chain was rewritten whole, or rolled back, would not"
            + " show"
        : anchor.checkpoints().size()
            + " checkpoints hold; the last vouches for entries 1 to "
            + audit.vouched(council)
            + ", and only the chain itself for any later one";
  }

  private static void reportDamage(Map<String, Verification> results, PrintWriter err) {
    results.forEach((council, it) -> {
      if (it instanceof Broken(_, var seq, var damage, var before, var why)) {
        err.println(
            "NOT VERIFIED: " + council + ", entry " + seq + ": " + damage.words() + ": " + why);
        err.println(before + " entries before it are sound.");
      }
    });
  }
}
