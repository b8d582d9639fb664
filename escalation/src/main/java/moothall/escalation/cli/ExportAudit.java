package moothall.escalation.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceLines;
import moothall.escalation.evidence.EvidenceLines.EntryLine;
import moothall.escalation.evidence.EvidenceLines.HeadLine;
import moothall.escalation.evidence.EvidenceLines.Line;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.ChainAudit;

/** Reads an export line by line and audits the chain of each council in it. */
final class ExportAudit {

  private final Map<String, Anchor> anchors;
  private final Map<String, ChainAudit> audits = new HashMap<>();
  private final Map<String, Verification> results = new TreeMap<>();
  private long lines;
  private long withheld;

  ExportAudit(Map<String, Anchor> anchors) {
    this.anchors = anchors;
    anchors.keySet().forEach(this::of);
  }

  private ChainAudit of(String council) {
    return audits.computeIfAbsent(
        council, it -> new ChainAudit(it, anchors.getOrDefault(it, Anchor.NONE)));
  }

  /** What is wrong with the file itself, as opposed to what is in it. */
  Optional<String> read(Path export) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        lines++;
        Optional<String> complaint =
            EvidenceLines.read(text).map(this::take).orElse(Optional.of("is not one of an export"));
        if (complaint.isPresent()) {
          return Optional.of("line " + lines + " " + complaint.get());
        }
      }
    }
    return lines == 0 && anchors.isEmpty() ? Optional.of("the file is empty") : cutOff();
  }

  private Optional<String> take(Line line) {
    switch (line) {
      case EntryLine(EvidenceEntry entry) -> {
        if (!results.isEmpty()) {
          return Optional.of("is an entry after the head lines");
        }
        of(entry.councilId()).add(entry);
        withheld += entry.raw() == null ? 1 : 0;
      }
      case HeadLine(String council, Head head) -> {
        if (results.containsKey(council)) {
          return Optional.of("is a second head line of " + council);
        }
        results.put(council, of(council).finish(head));
      }
    }
    return Optional.empty();
  }

  private Optional<String> cutOff() {
    for (Map.Entry<String, ChainAudit> it : audits.entrySet()) {
      boolean headless = !results.containsKey(it.getKey());
      if (headless && it.getValue().entries() > 0) {
        return Optional.of("the file ends before its head lines: it was cut");
      }
      if (headless) {
        results.put(it.getKey(), it.getValue().finish(Head.NONE));
      }
    }
    return Optional.empty();
  }

  /** By council, those included of which only a checkpoint is left. */
  Map<String, Verification> results() {
    return results;
  }

  /** Entries without their payload: of these only descriptions and links are checked. */
  long withheld() {
    return withheld;
  }

  /** How many entries of the council a checkpoint vouches for. */
  long vouched(String council) {
    return of(council).vouched();
  }
}
