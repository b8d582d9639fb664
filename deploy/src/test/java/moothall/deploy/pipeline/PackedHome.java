package moothall.deploy.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moothall.deploy.standalone.Home;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * The home of a Moothall that was stopped, as one file: without what every start makes anew, and
 * without what would make it lose anything as the file grows old.
 */
final class PackedHome {

  private static final Set<String> MADE_ANEW =
      Set.of("streams", "postgres-programs", "logs", "lock", "running.properties");

  private PackedHome() {}

  static void pack(Home home, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    List<Path> paths;
    try (Stream<Path> all = Files.walk(home.folder())) {
      paths = all.filter(it -> isKept(home, it)).sorted().toList();
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        XZOutputStream xz = new XZOutputStream(out, new LZMA2Options(LZMA2Options.PRESET_MAX));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(xz)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Path path : paths) {
        put(tar, path, home.folder().relativize(path).toString());
      }
    }
  }

  private static boolean isKept(Home home, Path path) {
    Path inside = home.folder().relativize(path);
    return !inside.toString().isEmpty()
        && !MADE_ANEW.contains(inside.getName(0).toString())
        && !isIndexOfTimes(path);
  }

  /**
   * Kafka deletes what is older than its topic allows by this index. Without it a segment is as old
   * as its file, which is as old as the unpacking; what is read by time is found all the same.
   */
  private static boolean isIndexOfTimes(Path path) {
    return path.toString().endsWith(".timeindex");
  }

  private static void put(TarArchiveOutputStream tar, Path path, String name) throws IOException {
    boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    TarArchiveEntry entry = new TarArchiveEntry(folder ? name + "/" : name);
    entry.setMode(folder ? 0700 : 0600);
    entry.setSize(folder ? 0 : Files.size(path));
    tar.putArchiveEntry(entry);
    if (!folder) {
      Files.copy(path, tar);
    }
    tar.closeArchiveEntry();
  }

  /** Everything is readable by its owner alone, as PostgreSQL demands of its folder. */
  static Home unpack(InputStream packed, Path folder) {
    Home home = new Home(folder);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      Files.createDirectories(home.folder());
      for (TarArchiveEntry next = tar.getNextEntry(); next != null; next = tar.getNextEntry()) {
        Path path = home.folder().resolve(next.getName()).normalize();
        if (!path.startsWith(home.folder())) {
          throw new IOException("outside the home: " + next.getName());
        }
        if (next.isDirectory()) {
          Files.createDirectories(path);
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } else {
          Files.copy(tar, path);
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }
}
