package moothall.deploy.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import moothall.deploy.FreePorts;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.service.ServiceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator that a hosted PostgreSQL gives, who is no superuser. */
class DatabaseSetupTest {

  @TempDir Path folder;

  @Test
  void makesRolesAndDatabaseAsSomebodyWhoMayMakeRolesAndDatabasesAndNoMore() throws Exception {
    int port = FreePorts.find().postgres();
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(folder.resolve("postgres"), folder.resolve("programs"), port)) {
      ask(database, "create role hosted login createrole createdb; select 'made'");
      DatabaseSetup setup =
          new DatabaseSetup(
              ServiceSettings.of(
                  "escalation",
                  Map.of(
                      "moothall.escalation.jdbc-url",
                      "jdbc:postgresql://127.0.0.1:" + port + "/ambermere",
                      "moothall.escalation.owner",
                      "ambermere_owner",
                      "moothall.escalation.user",
                      "ambermere_service")));

      assertThat(setup.makeRoles("hosted", Optional.empty())).isEmpty();
      assertThat(setup.makeRoles("hosted", Optional.empty())).as("a second time").isEmpty();
      assertThat(setup.migrate())
          .isInstanceOfSatisfying(
              DatabaseSetup.Migrated.class, it -> assertThat(it.steps()).isPositive());
      assertThat(ask(database, "select pg_has_role('hosted', 'ambermere_owner', 'set')"))
          .as("the administrator is the owner no longer than it takes")
          .isEqualTo("f");
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows && statement.getUpdateCount() != -1) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
