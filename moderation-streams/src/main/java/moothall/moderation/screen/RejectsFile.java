package moothall.moderation.screen;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rows set aside under the same header, so that they can be mended and judged again. */
final class RejectsFile extends OutputStream {

  private final Path file;
  private final byte[] header;
  private @Nullable OutputStream opened;

  /** Creates the file only when there is something to write. */
  RejectsFile(Path file, byte[] header) {
    this.file = file;
    this.header = header;
  }

  @Override
  public void write(int b) throws IOException {
    stream().write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    stream().write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }

  private OutputStream stream() throws IOException {
    if (opened == null) {
      opened = new BufferedOutputStream(Files.newOutputStream(file));
      opened.write(header);
      opened.write('\n');
    }
    return opened;
  }
}
