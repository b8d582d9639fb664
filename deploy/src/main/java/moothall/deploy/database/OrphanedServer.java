package moothall.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that went on when the process that started it was killed. Its data are whole;
 * it only is in the way.
 */
final class OrphanedServer {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path folder;
  private final Path programs;

  OrphanedServer(Path folder, Path programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /** Asks it to stop, and ends it if it does not; PostgreSQL recovers from both. */
  void end() throws IOException {
    Optional<ProcessHandle> orphan = find();
    if (orphan.isEmpty()) {
      return;
    }
    orphan.get().destroy();
    if (!hasEnded(orphan.get(), PATIENCE)) {
      orphan.get().destroyForcibly();
      if (!hasEnded(orphan.get(), PATIENCE)) {
        throw new IOException(
            "the server with process id "
                + orphan.get().pid()
                + " still uses "
                + folder
                + " and does not stop");
      }
    }
  }

  private Optional<ProcessHandle> find() throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    // The number may by now belong to some other program, even another PostgreSQL, which must be
    // left alone: ours runs from our own folder.
    Path ours = programs.toRealPath();
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process ->
            process.info().command().filter(it -> Path.of(it).startsWith(ours)).isPresent());
  }

  private static boolean hasEnded(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException | CompletionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
