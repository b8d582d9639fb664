package moothall.escalation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import moothall.service.ServiceContext;

/** The service on a database of its own, without Kafka; one PostgreSQL server per test process. */
public final class EscalationUnderTest implements AutoCloseable {

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final ServiceContext context;
  private final Path folder;
  private final String jdbcUrl;

  private EscalationUnderTest(ServiceContext context, Path folder, String jdbcUrl) {
    this.context = context;
    this.folder = folder;
    this.jdbcUrl = jdbcUrl;
  }

  public static EscalationUnderTest start(Map<String, Object> overrides) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      Path folder = Files.createTempDirectory("moothall-escalation");
      String jdbcUrl = Server.POSTGRES.getJdbcUrl("postgres", name);
      Map<String, Object> settings = new HashMap<>();
      settings.put("micronaut.server.port", -1);
      settings.put("moothall.secrets-dir", folder.resolve("secrets").toString());
      settings.put("moothall.escalation.jdbc-url", jdbcUrl);
      settings.put("moothall.escalation.user", "postgres");
      settings.put("moothall.escalation.listen", false);
      settings.put("moothall.escalation.checkpoints.keep", false);
      settings.put(
          "moothall.escalation.checkpoints.folder", folder.resolve("checkpoints").toString());
      settings.put("moothall.kafka.health", false);
      settings.put("moothall.escalation.accounts-file", folder.resolve("accounts.json").toString());
      settings.put("moothall.escalation.first-run-file", folder.resolve("first.txt").toString());
      settings.putAll(overrides);
      return new EscalationUnderTest(ServiceContext.start("escalation", settings), folder, jdbcUrl);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.bean(type);
  }

  public Path folder() {
    return folder;
  }

  public String jdbcUrl() {
    return jdbcUrl;
  }

  public URI address() {
    return context.bean(EmbeddedServer.class).getURI();
  }

  @Override
  public void close() {
    context.close();
  }
}
