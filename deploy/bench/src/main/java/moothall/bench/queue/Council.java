package moothall.bench.queue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.escalation.casework.VerdictIntake;
import moothall.service.ServiceContext;

/** A database with so many cases, and the escalation service on it. */
final class Council implements AutoCloseable {

  private final ServiceContext service;

  /** Makes the database on the server, lets the service migrate it, and fills it. */
  Council(EmbeddedDatabase server, Path folder, int cases) throws IOException {
    String name = "cases_" + cases;
    execute(server.jdbcUrl(), "create database " + name);
    String jdbcUrl = server.jdbcUrl().replace("/postgres?", "/" + name + "?");
    Path secrets = Files.createDirectories(folder.resolve(name));
    for (String secret : new String[] {"authors.key", "evidence-key"}) {
      Files.writeString(
          secrets.resolve(secret), "an invented secret of the measurement, " + secret);
    }
    this.service =
        ServiceContext.start(
            "escalation",
            Map.of(
                "micronaut.server.port",
                -1,
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
                secrets.resolve("first.txt").toString(),
                "moothall.kafka.health",
                false));
    bean(VerdictIntake.class).take(Template.judgement(), Template.RAW, Template.RECEIVED);
    execute(jdbcUrl, script().replace("${cases}", Integer.toString(cases)));
    execute(jdbcUrl, "vacuum (analyze) cases, case_event, inbox, evidence, case_claim");
  }

  <T> T bean(Class<T> type) {
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
