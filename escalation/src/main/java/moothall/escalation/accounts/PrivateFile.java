package moothall.escalation.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, from the moment they exist. */
final class PrivateFile {

  private PrivateFile() {}

  /** Replaces the file whole: a reader sees the old text or the new. */
  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        throw new IllegalArgumentException(file + " is no file (expected: a path in a folder)");
      }
      Files.createDirectories(folder);
      Path draft =
          Files.createTempFile(
              folder,
              ".draft",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
