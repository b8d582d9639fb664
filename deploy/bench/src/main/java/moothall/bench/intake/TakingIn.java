package moothall.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import moothall.bench.engines.Engines;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.service.ServiceContext;

/** The escalation service with an empty database of its own, and how much it has taken in. */
final class TakingIn implements AutoCloseable {

  private final ServiceContext service;
  private final Connection looking;

  /** Starts it; from now on it takes in. */
  TakingIn(Engines engines, EmbeddedDatabase server, Path folder, String database)
      throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    }
    String jdbcUrl = server.jdbcUrl().replace("/postgres?", "/" + database + "?");
    Path secrets = Files.createDirectories(folder.resolve(database));
    for (String secret : new String[] {"authors.key", "evidence-key"}) {
      Files.writeString(
          secrets.resolve(secret), "an invented secret of the measurement, " + secret);
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("moothall.kafka.bootstrap-servers", engines.kafka().bootstrapServers());
    settings.put("moothall.kafka.registry-url", engines.kafka().registryUrl());
    settings.put("moothall.kafka.standalone", true);
    settings.put("moothall.secrets-dir", secrets.toString());
    settings.put("moothall.escalation.jdbc-url", jdbcUrl.replaceFirst("\\?.*", ""));
    settings.put("moothall.escalation.user", EmbeddedDatabase.SERVICE_ROLE);
    settings.put("moothall.escalation.owner", EmbeddedDatabase.OWNER);
    settings.put("moothall.escalation.checkpoints.keep", false);
    settings.put("moothall.escalation.accounts-file", secrets.resolve("accounts.json").toString());
    settings.put("moothall.escalation.first-run-file", secrets.resolve("first.txt").toString());
    this.looking = DriverManager.getConnection(jdbcUrl);
    this.service = ServiceContext.start("escalation", settings);
  }

  /** How many verdicts are in the database. */
  long taken() throws SQLException {
    return count("inbox");
  }

  /** How many cases have been opened of them. */
  long cases() throws SQLException {
    return count("cases");
  }

  private long count(String table) throws SQLException {
    try (Statement statement = looking.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    service.close();
    looking.close();
  }
}
