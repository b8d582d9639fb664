package moothall.deploy.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of comments, read in portions of whole lines, byte for byte, so that memory does not grow
 * with the file. The name says what it is: {@code .ndjson} or {@code .jsonl} holds one JSON object
 * a line, anything else tab-separated values with a header.
 */
final class CommentFile implements AutoCloseable {

  private static final int PORTION_BYTES = 150_000;
  private static final int PORTION_LINES = 200;

  /** What ingest takes in one request, less the header; no comment comes near it. */
  private static final int LONGEST_LINE = 240_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final boolean jsonLines;
  private final byte[] header;
  private long nextLine = 1;
  private long bytesRead;
  private byte[] heldBack = new byte[0];

  /**
   * Lines to send.
   *
   * @param firstLine number of the first row's line in the file, from 1
   * @param body the header, for tab-separated values, and the rows
   * @param bytesRead how far into the file this portion ends
   */
  record Portion(long firstLine, byte[] body, int rows, long bytesRead) {

    /** The one line of this portion is longer than a request may be; it cannot be sent. */
    boolean isTooLong() {
      return body.length > LONGEST_LINE;
    }
  }

  private CommentFile(InputStream in, boolean jsonLines) throws IOException {
    this.in = in;
    this.jsonLines = jsonLines;
    skipByteOrderMark();
    this.header = jsonLines ? new byte[0] : readLine();
    if (!jsonLines) {
      nextLine = 2;
    }
  }

  static CommentFile open(Path file) throws IOException {
    String name = file.getFileName().toString();
    return new CommentFile(
        new BufferedInputStream(Files.newInputStream(file), 1 << 16),
        name.endsWith(".ndjson") || name.endsWith(".jsonl"));
  }

  String format() {
    return jsonLines ? "ndjson" : "tsv";
  }

  /** Empty at the end of the file. */
  Optional<Portion> next() throws IOException {
    long first = nextLine;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(header);
    int rows = 0;
    while (rows < PORTION_LINES) {
      byte[] line = heldBack.length > 0 ? heldBack : readLine();
      heldBack = new byte[0];
      if (line.length == 0) {
        break;
      }
      if (rows > 0 && body.size() + line.length > PORTION_BYTES) {
        heldBack = line;
        break;
      }
      body.write(line);
      rows++;
    }
    nextLine = first + rows;
    return rows == 0
        ? Optional.empty()
        : Optional.of(new Portion(first, body.toByteArray(), rows, bytesRead - heldBack.length));
  }

  /** One line with its line end; empty at the end of the file. */
  private byte[] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      bytesRead++;
      line.write(next);
      if (next == '\n') {
        return line.toByteArray();
      }
      next = in.read();
    }
    if (line.size() > 0) {
      line.write('\n');
    }
    return line.toByteArray();
  }

  private void skipByteOrderMark() throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (ByteBuffer.wrap(in.readNBytes(BYTE_ORDER_MARK.length))
        .equals(ByteBuffer.wrap(BYTE_ORDER_MARK))) {
      bytesRead += BYTE_ORDER_MARK.length;
    } else {
      in.reset();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
