package moothall.deploy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * PostgreSQL 18 with its data in a folder that survives restarts and kill -9. It forces every
 * commit to disk: sealed evidence that a power cut can take back is not sealed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** Owns the tables, and the whole server. */
  public static final String OWNER = "postgres";

  /** What escalation works as; owns nothing. */
  public static final String SERVICE_ROLE = "moothall_escalation";

  private static final String MAKE_THE_ROLE =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = '%1$s') then
          create role %1$s login;
        end if;
      end $$
      """
          .formatted(SERVICE_ROLE);

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
      new OrphanedServer(folder, programs).end();
      refuseATakenPort(port);
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
      refuseAnotherServer(postgres, folder);
      makeTheRole(postgres);
      return new EmbeddedDatabase(postgres, port);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL did not start on port " + port + ": " + e.getMessage(), e);
    }
  }

  private static void refuseATakenPort(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      throw portTaken(port);
    }
  }

  /** Without its cause, whose message would say less. */
  private static IOException portTaken(int port) {
    return new IOException(
        "port "
            + port
            + " for PostgreSQL is taken by another program (expected: a free port; choose another base with"
            + " --port-base)");
  }

  /** Whoever answers on the port must be the server of this folder, and no other home's. */
  private static void refuseAnotherServer(EmbeddedPostgres postgres, Path folder)
      throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SHOW data_directory")) {
      answer.next();
      String itsFolder = answer.getString(1);
      if (!Path.of(itsFolder).toRealPath().equals(folder.toRealPath())) {
        throw new IOException(
            "the server that answers keeps its data elsewhere (expected: " + folder + ")");
      }
    } catch (SQLException e) {
      throw new IOException("the server does not say where it keeps its data", e);
    }
  }

  private static void makeTheRole(EmbeddedPostgres postgres) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(MAKE_THE_ROLE);
    } catch (SQLException e) {
      throw new IOException("the server does not make a role for the service", e);
    }
  }

  /** For the owner. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + OWNER;
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
