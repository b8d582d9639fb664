package moothall.deploy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * PostgreSQL 18 with its data in a folder that survives restarts and kill -9. It forces every
 * commit to disk: sealed evidence that a power cut can take back is not sealed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final int port;

  private EmbeddedDatabase(EmbeddedPostgres postgres, int port) {
    this.postgres = postgres;
    this.port = port;
  }

  /**
   * Starts the server, after ending one that a killed process may have left behind on the same
   * data.
   *
   * @param folder the data
   * @param programs where the server's programs are unpacked
   */
  public static EmbeddedDatabase start(Path folder, Path programs, int port) {
    try {
      Files.createDirectories(folder.getParent());
      Files.createDirectories(programs);
      new OrphanedServer(folder).end();
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(programs.toFile())
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setRegisterShutdownHook(false)
              // The library is made for tests and turns these off.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "50")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("timezone", "UTC")
              .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new EmbeddedDatabase(postgres, port);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL did not start on port " + port + ": " + e.getMessage(), e);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
