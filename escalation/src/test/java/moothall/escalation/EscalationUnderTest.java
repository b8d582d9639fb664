package moothall.escalation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Migration;
import moothall.service.ServiceContext;

/** The service on a database of its own, without Kafka; one PostgreSQL server per test process. */
public final class EscalationUnderTest implements AutoCloseable {

  /** What the service works as; owns nothing. */
  public static final String SERVICE_ROLE = "moothall_escalation";

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("create role " + SERVICE_ROLE + " login");
        }
        return postgres;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
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

  /**
   * A database that has the tables already, made once for the process: whoever starts a service
   * gets a copy, and its start finds nothing to migrate.
   */
  private static final class Migrated {
    static final String NAME = make();

    private static String make() {
      String address = emptyDatabase();
      new Migration(address).run("postgres", null, SERVICE_ROLE);
      return address.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }
  }

  /** The address of a new database without tables. */
  public static String emptyDatabase() {
    return newDatabase("template1");
  }

  /** The address of a new database with its tables, for a service that runs elsewhere. */
  public static String databaseWithTables() {
    return newDatabase(Migrated.NAME);
  }

  private static String newDatabase(String template) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
      return Server.POSTGRES.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secrets that every service needs, the same in every folder: a restart may have another. */
  public static void keepSecrets(Path folder) throws IOException {
    Files.writeString(folder.resolve("authors.key"), "an invented secret of 32 bytes or more");
    Files.writeString(folder.resolve("evidence-key"), "another invented secret, just as long");
  }

  public static EscalationUnderTest start(Map<String, Object> overrides) {
    try {
      Path folder = Files.createTempDirectory("moothall-escalation");
      Path secrets = Files.createDirectories(folder.resolve("secrets"));
      keepSecrets(secrets);
      String jdbcUrl = databaseWithTables();
      Map<String, Object> settings = new HashMap<>();
      settings.put("micronaut.server.port", -1);
      settings.put("moothall.secrets-dir", secrets.toString());
      // What the address says of the user would win over the setting.
      settings.put("moothall.escalation.jdbc-url", jdbcUrl.replaceFirst("\\?.*", ""));
      settings.put("moothall.escalation.user", SERVICE_ROLE);
      settings.put("moothall.escalation.owner", "postgres");
      settings.put("moothall.escalation.listen", false);
      settings.put("moothall.escalation.checkpoints.keep", false);
      settings.put(
          "moothall.escalation.checkpoints.folder", folder.resolve("checkpoints").toString());
      settings.put("moothall.kafka.health", false);
      settings.put("moothall.escalation.accounts-file", folder.resolve("accounts.json").toString());
      settings.put("moothall.escalation.first-run-file", folder.resolve("first.txt").toString());
      settings.putAll(overrides);
      boolean spared = !overrides.containsKey(FirstStart.ACCOUNTS);
      if (spared) {
        FirstStart.spare(settings);
      }
      ServiceContext context = ServiceContext.start("escalation", settings);
      if (spared) {
        FirstStart.keep(settings);
      }
      return new EscalationUnderTest(context, folder, jdbcUrl);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings with which another one is this one after a restart. */
  public Map<String, Object> again() {
    return Map.of(
        "micronaut.server.port", address().getPort(),
        "moothall.escalation.jdbc-url", jdbcUrl.replaceFirst("\\?.*", ""),
        "moothall.secrets-dir", folder.resolve("secrets").toString(),
        "moothall.escalation.accounts-file", folder.resolve("accounts.json").toString(),
        "moothall.escalation.first-run-file", folder.resolve("first.txt").toString());
  }

  public <T> T bean(Class<T> type) {
    return context.bean(type);
  }

  public Path folder() {
    return folder;
  }

  /** For its database's superuser. */
  public String jdbcUrl() {
    return jdbcUrl;
  }

  public URI address() {
    return context.bean(EmbeddedServer.class).getURI();
  }

  /** The case of a comment as a colleague sees it who may see everything. */
  public Case caseOf(CommentId comment) {
    return bean(CaseReader.class)
        .find(Colleagues.ASHA, comment)
        .flatMap(CaseReader.CommentFile::file)
        .map(CaseFile::it)
        .orElseThrow();
  }

  /** The one number that a query of its database answers with. */
  public long count(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one value that a query of its database answers with. */
  public String text(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what a query of its database answers with. */
  public List<String> texts(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes its database behind its back. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
