package moothall.deploy.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A base backup of a running PostgreSQL in another folder (PostgreSQL's own procedure, "Making a
 * Base Backup Using the Low Level API"), with the log that makes it whole: a server started on the
 * copy comes up as of the end of the copying.
 */
final class DatabaseCopy {

  private static final Set<String> NOT_COPIED =
      Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

  /** Of these only the folder: the server fills them anew. */
  private static final Set<String> LEFT_EMPTY =
      Set.of(
          "pg_wal",
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private DatabaseCopy() {}

  /** {@code jdbcUrl} is its owner's. */
  static void make(String jdbcUrl, Path from, Path to) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      // Holds on to the log until the connection ends, however long the copying takes.
      statement.execute(
          "select pg_create_physical_replication_slot('moothall_backup', true, true)");
      statement.execute("select pg_backup_start('moothall', true)");
      copy(from, to, true);
      try (ResultSet stopped =
          statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        stopped.next();
        Files.writeString(to.resolve("backup_label"), stopped.getString(1));
      }
      copy(from.resolve("pg_wal"), to.resolve("pg_wal"), false);
    }
  }

  private static void copy(Path from, Path to, boolean withoutLog) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(folder).toString());
            if (Files.notExists(target)) {
              Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return withoutLog && LEFT_EMPTY.contains(from.relativize(folder).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!NOT_COPIED.contains(file.getFileName().toString())) {
              copyFile(file, to.resolve(from.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException trouble)
              throws IOException {
            return wentAway(trouble);
          }
        });
  }

  private static FileVisitResult wentAway(IOException trouble) throws IOException {
    if (trouble instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw trouble;
  }

  /** On the disk before the backup counts. What the server drops meanwhile, its log knows of. */
  private static void copyFile(Path file, Path target) throws IOException {
    try {
      Files.copy(
          file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException dropped) {
      return;
    }
    try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }
}
