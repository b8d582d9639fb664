package moothall.deploy.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/** A copy of a running home: database, checkpoints, secrets, register, accounts. */
public final class Backup {

  /** Says when it was begun, which is since when Kafka is to be read again. */
  public static final String BEGUN = "backup-begun.txt";

  private Backup() {}

  /**
   * Makes it in a folder that is not there yet, or empty.
   *
   * @return when it was begun
   * @throws IOException with a sentence for a person if it cannot be made
   */
  public static Instant make(Home home, Ports ports, Path folder) throws IOException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new FileAlreadyExistsException(
          folder + " has something in it (expected: a folder that is not there yet, or empty)");
    }
    Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Home copy = new Home(folder);
    // Before the database, so that the copy of it never knows less than they vouch for.
    copyFlat(home.checkpoints(), copy.checkpoints());
    copyFlat(home.secrets(), copy.secrets());
    for (Path file : List.of(home.pages(), home.demoPages(), home.accounts(), home.firstRun())) {
      if (Files.exists(file)) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    try {
      DatabaseCopy.make(
          "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres?user=postgres",
          home.postgres(),
          copy.postgres());
    } catch (SQLException e) {
      throw new IOException("PostgreSQL does not let itself be copied: " + e.getMessage(), e);
    }
    // Last: a copy without it was not finished.
    Files.writeString(folder.resolve(BEGUN), begun + "\n");
    return begun;
  }

  private static void copyFlat(Path from, Path to) throws IOException {
    if (Files.notExists(from)) {
      return;
    }
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
