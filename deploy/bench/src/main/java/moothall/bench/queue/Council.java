package moothall.bench.queue;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.escalation.casework.VerdictIntake;
import moothall.service.ServiceContext;

/** A database with so many cases, and the escalation service on it. */
public final class Council implements AutoCloseable {

  private final Map<String, Object> settings;
  private final String jdbcUrl;
  private final Path secrets;
  private ServiceContext service;

  /** Makes the database on the server, lets the service migrate it, and fills it. */
  public Council(EmbeddedDatabase server, Path folder, int cases) throws IOException {
    String name = "cases_" + cases;
    execute(server.jdbcUrl(), "create database " + name);
    this.jdbcUrl = server.jdbcUrl().replace("/postgres?", "/" + name + "?");
    this.secrets = Files.createDirectories(folder.resolve(name));
    for (String secret : new String[] {"authors.key", "evidence-key"}) {
      Files.writeString(
          secrets.resolve(secret), "an invented secret of the measurement, " + secret);
    }
    this.settings =
        Map.of(
            "moothall.secrets-dir",
            secrets.toString(),
            "moothall.escalation.jdbc-url",
            jdbcUrl.replaceFirst("\\?.*", ""),
            "moothall.escalation.user",
            EmbeddedDatabase.SERVICE_ROLE,
            "moothall.escalation.owner",
            EmbeddedDatabase.OWNER,
            "moothall.escalation.listen",
            false,
            "moothall.escalation.checkpoints.keep",
            false,
            "moothall.escalation.accounts-file",
            secrets.resolve("accounts.json").toString(),
            "moothall.escalation.first-run-file",
            firstRun().toString(),
            "moothall.kafka.health",
            false);
    this.service = start(-1);
    bean(VerdictIntake.class).take(Template.judgement(), Template.RAW, Template.RECEIVED);
    execute(script().replace("${cases}", Integer.toString(cases)));
    execute("vacuum (analyze) cases, case_event, inbox, evidence, case_claim");
  }

  private ServiceContext start(int port) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("micronaut.server.port", port);
    return ServiceContext.start("escalation", all);
  }

  /** Ends the service and starts it again at the same address, on the same database. */
  public void restart() {
    int port = address().getPort();
    service.close();
    service = start(port);
  }

  /** Where the service answers. */
  public URI address() {
    return bean(EmbeddedServer.class).getURI();
  }

  /** The file in which the first start wrote who can sign in. */
  public Path firstRun() {
    return secrets.resolve("first.txt");
  }

  /** Changes the database as its owner. */
  public void execute(String sql) {
    execute(jdbcUrl, sql);
  }

  /** One of the service's own. */
  public <T> T bean(Class<T> type) {
    return service.bean(type);
  }

  private static void execute(String jdbcUrl, String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            Council.class.getResourceAsStream("/moothall/escalation/many-cases.sql"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
