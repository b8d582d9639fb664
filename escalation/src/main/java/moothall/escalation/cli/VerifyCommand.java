package moothall.escalation.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceLines;
import moothall.escalation.evidence.EvidenceLines.EntryLine;
import moothall.escalation.evidence.EvidenceLines.HeadLine;
import moothall.escalation.evidence.EvidenceLines.Line;
import moothall.escalation.evidence.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks an exported evidence chain offline, so that nobody has to trust the system it came from.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks an exported evidence chain (NDJSON) offline. Exit 0: sound. Exit 1: not.")
public final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "export of /api/evidence/chain")
  private @Nullable Path file;

  @Spec private @Nullable CommandSpec spec;

  private final EvidenceChain chain = new EvidenceChain();
  private long lines;
  private final Set<String> headsSeen = new HashSet<>();

  @Override
  public Integer call() {
    if (file == null || spec == null) {
      throw new IllegalStateException("picocli sets both before it calls");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Optional<String> complaint = read(file);
      if (complaint.isPresent()) {
        err.println("NOT VERIFIED: " + complaint.get());
        return 1;
      }
    } catch (MalformedInputException e) {
      err.println("NOT VERIFIED: " + file + " is not UTF-8 text (expected: an NDJSON export)");
      return 1;
    } catch (IOException e) {
      err.println("NOT VERIFIED: " + file + " cannot be read (expected: an NDJSON export)");
      return 1;
    }
    return report(chain.verification(), out, err);
  }

  private Optional<String> read(Path export) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        lines++;
        Optional<Line> line = EvidenceLines.read(text);
        if (line.isEmpty()) {
          return Optional.of("line " + lines + " is not a line of an export");
        }
        switch (line.get()) {
          case EntryLine(var entry) -> {
            if (!headsSeen.isEmpty()) {
              return Optional.of("line " + lines + " is an entry after the head lines");
            }
            chain.add(entry);
          }
          case HeadLine(var council, var head) -> {
            headsSeen.add(council);
            chain.expectHead(council, head);
          }
        }
      }
    }
    return lines == 0 ? Optional.of("the file is empty") : cutOff();
  }

  private Optional<String> cutOff() {
    boolean headless =
        chain.verification() instanceof Verification.Sound(_, var heads)
            && !headsSeen.containsAll(heads.keySet());
    return headless
        ? Optional.of("the file ends before its head lines: it was cut")
        : Optional.empty();
  }

  private int report(Verification verification, PrintWriter out, PrintWriter err) {
    return switch (verification) {
      case Verification.Sound(var entries, var heads) -> {
        out.println("VERIFIED: " + entries + " entries of " + heads.size() + " councils");
        new TreeMap<>(heads)
            .forEach((council, head) ->
                out.println(council + ": entry 1 to " + head.seq() + ", head " + head.hash()));
        if (chain.withheld() > 0) {
          out.println(
              "Payloads of "
                  + chain.withheld()
                  + " entries are not in this export and were not checked: its reader may not have"
                  + " them, or somebody took them out.");
        }
        out.println(
            "Checked: every payload that is there, description, hash, number and link. Compare the"
                + " heads with ones that were kept elsewhere.");
        yield 0;
      }
      case Verification.Broken(var council, var seq, var before, var why) -> {
        err.println("NOT VERIFIED: " + council + ", entry " + seq + ": " + why);
        err.println(before + " entries before it are sound.");
        yield 1;
      }
    };
  }
}
