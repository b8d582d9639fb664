package moothall.escalation.reading;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceLines;
import moothall.escalation.store.Evidence.Extent;

/** The bytes of an export, made while they are read: memory does not grow with the chain. */
final class EvidenceExport extends InputStream {

  private final Map<String, Extent> extents;
  private final Entries entries;
  private final Deque<String> councils;
  private boolean headsWritten;
  private long seq;
  private byte[] chunk = new byte[0];
  private int position;

  /** The next entries of a chain. */
  interface Entries {
    List<EvidenceEntry> after(String council, long seq, long upTo);
  }

  EvidenceExport(Map<String, Extent> extents, Entries entries) {
    this.extents = extents;
    this.entries = entries;
    this.councils = new ArrayDeque<>(extents.keySet());
  }

  @Override
  public int read() {
    return fill() ? chunk[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fill() {
    while (position == chunk.length) {
      position = 0;
      if (!councils.isEmpty()) {
        chunk = nextEntries();
      } else if (!headsWritten) {
        headsWritten = true;
        chunk = headLines();
      } else {
        chunk = new byte[0];
        return false;
      }
    }
    return true;
  }

  private byte[] nextEntries() {
    String council = councils.getFirst();
    Extent extent = extents.get(council);
    List<EvidenceEntry> batch =
        extent == null ? List.of() : entries.after(council, seq, extent.furthest());
    if (batch.isEmpty()) {
      councils.removeFirst();
      seq = 0;
      return new byte[0];
    }
    seq = batch.getLast().seq();
    return lines(batch.stream().<EvidenceLines.Line>map(EvidenceLines.EntryLine::new).toList());
  }

  private byte[] headLines() {
    return lines(
        extents.entrySet().stream()
            .<EvidenceLines.Line>map(
                it -> new EvidenceLines.HeadLine(it.getKey(), it.getValue().head()))
            .toList());
  }

  private static byte[] lines(List<EvidenceLines.Line> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(EvidenceLines.write(line)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
