package moothall.ingest.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts bytes at line ends, before anybody decodes them, so that one bad line cannot spoil its
 * neighbours.
 */
final class Lines {

  private Lines() {}

  static List<byte[]> of(byte[] bytes) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(withoutCarriageReturn(bytes, start, i));
        start = i + 1;
      }
    }
    if (start < bytes.length) {
      lines.add(withoutCarriageReturn(bytes, start, bytes.length));
    }
    return lines;
  }

  private static byte[] withoutCarriageReturn(byte[] bytes, int start, int end) {
    int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    return Arrays.copyOfRange(bytes, start, last);
  }
}
