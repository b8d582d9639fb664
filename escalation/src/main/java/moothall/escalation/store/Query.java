package moothall.escalation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement with its parameters, in the order of their question marks. */
final class Query {

  private static final int FETCHED_AT_ONCE = 100;

  private final Connection connection;
  private final String sql;
  private final List<@Nullable Object> parameters = new ArrayList<>();

  private Query(Connection connection, String sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /** Reads one row; the cursor stands on it. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row; the cursor stands on it. */
  @FunctionalInterface
  interface Step {
    void take(ResultSet row) throws SQLException;
  }

  static Query of(Connection connection, String sql) {
    return new Query(connection, sql);
  }

  Query with(@Nullable Object value) {
    parameters.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    return this;
  }

  Query withTexts(Collection<String> values) throws SQLException {
    return with(connection.createArrayOf("text", values.toArray()));
  }

  Query withUuids(Collection<java.util.UUID> values) throws SQLException {
    return with(connection.createArrayOf("uuid", values.toArray()));
  }

  /** How the database would go about it, as the lines of its plan. */
  List<String> plan() throws SQLException {
    Query explained = new Query(connection, "explain " + sql);
    explained.parameters.addAll(parameters);
    return explained.list(row -> row.getString(1));
  }

  int update() throws SQLException {
    try (PreparedStatement statement = prepared()) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> list(Row<T> row) throws SQLException {
    try (PreparedStatement statement = prepared();
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    }
  }

  /** Hands over the rows one by one, in memory that does not grow with their number. */
  void each(Step row) throws SQLException {
    try (PreparedStatement statement = prepared()) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.take(rows);
        }
      }
    }
  }

  <T> Optional<T> first(Row<T> row) throws SQLException {
    return list(row).stream().findFirst();
  }

  <T> T one(Row<T> row) throws SQLException {
    return first(row).orElseThrow(() -> new IllegalStateException("no row (expected: one)"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private PreparedStatement prepared() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
    return statement;
  }
}
