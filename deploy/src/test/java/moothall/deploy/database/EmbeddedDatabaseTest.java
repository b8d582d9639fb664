package moothall.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import moothall.deploy.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir static Path folder;
  private final int port = FreePorts.find().postgres();

  @Test
  void forcesEveryCommitToDiskAndKeepsItOverARestart() throws SQLException {
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(database, "SHOW server_version")).startsWith("18.");
      ask(database, "CREATE TABLE kept AS SELECT 'still here' AS word; SELECT 'done'");
    }

    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("still here");
    }
  }

  @Test
  void doesNotTakeAnotherHomesServerForItsOwn() {
    try (EmbeddedDatabase other =
        EmbeddedDatabase.start(folder.resolve("other"), folder.resolve("programs"), port)) {
      assertThat(other.jdbcUrl()).contains(Integer.toString(port));
      assertThatThrownBy(this::start)
          .hasMessageContaining("port " + port + " for PostgreSQL is taken");
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder.resolve("postgres"), folder.resolve("programs"), port);
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
