package moothall.deploy.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import moothall.deploy.standalone.Ports;

/** Looks into escalation's database from outside, to compare what it says with what it holds. */
final class Records {

  private final String url;

  Records(Ports ports) {
    this("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres?user=postgres");
  }

  /** With who is asking. */
  Records(String url) {
    this.url = url;
  }

  /** The one value that a query answers with. */
  String text(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  long count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM " + sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
