package moothall.moderation.screen;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file as bytes, without their ends and without the mark some editors put first. */
final class Lines implements Closeable {

  /**
   * A line's bytes.
   *
   * @param complete whether they are all there; a line beyond the limit is cut off
   */
  record Line(long number, byte[] bytes, boolean complete) {}

  static final int LONGEST = 1_048_576;
  private static final int BUFFER = 65_536;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream file;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long number;
  private long bytesRead;

  Lines(InputStream file) {
    this.file = file;
  }

  long bytesRead() {
    return bytesRead;
  }

  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean began = false;
    boolean complete = true;
    while (at < filled || fill()) {
      began = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int room = LONGEST - line.size();
      complete &= end - at <= room;
      line.write(buffer, at, Math.min(end - at, room));
      boolean ended = end < filled;
      at = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    number++;
    return began ? Optional.of(new Line(number, trimmed(line), complete)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, file.read(buffer));
    bytesRead += filled;
    return filled > 0;
  }

  private byte[] trimmed(ByteArrayOutputStream line) {
    byte[] bytes = line.toByteArray();
    int from = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    int to =
        bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && Arrays.mismatch(bytes, BYTE_ORDER_MARK) >= BYTE_ORDER_MARK.length;
  }
}
