package moothall.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are on the disk, and not only on their way, once a call returns. */
public final class DurableFile {

  private DurableFile() {}

  /** A new file, whole from the moment it exists. */
  public static void write(Path file, byte[] content, String permissions) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    FileAttribute<Set<PosixFilePermission>> mode =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    Files.createFile(draft, mode);
    append(draft, 0, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolderOf(file);
  }

  /**
   * Adds to the end of the file, which is first cut to the length it is known to have: what stands
   * after it was left by a write that was never finished.
   */
  public static void append(Path file, long length, byte[] content) throws IOException {
    boolean isNew = !Files.exists(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.position(length);
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    if (isNew) {
      syncFolderOf(file);
    }
  }

  /** A folder's list of names is on the disk only once the folder itself is forced. */
  private static void syncFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException(file + " is no file (expected: a path in a folder)");
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
