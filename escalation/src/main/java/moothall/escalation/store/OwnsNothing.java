package moothall.escalation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whether the role that the service works as could do more than it is given: a superuser, and
 * whoever owns a table or its schema or can become their owner (the schema's is often whoever owns
 * the database), can switch off what keeps the record append-only or drop it.
 */
public final class OwnsNothing {

  private static final String POWERFUL =
      """
      select session_user, exists (
        select from pg_roles
        where (rolsuper or rolbypassrls or rolcreaterole) and pg_has_role(session_user, oid, 'member')
      ) or exists (
        select from pg_class
        where relnamespace = current_schema()::regnamespace
          and pg_has_role(session_user, relowner, 'member')
      ) or exists (
        select from pg_namespace
        where oid = current_schema()::regnamespace and pg_has_role(session_user, nspowner, 'member')
      )
      """;

  private OwnsNothing() {}

  /**
   * Refuses to work as such a role.
   *
   * @throws IllegalStateException naming the role and what is expected
   */
  static void check(DataSource source) {
    try (Connection connection = source.getConnection()) {
      complaint(connection)
          .ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
          });
    } catch (SQLException e) {
      throw new DatabaseTroubleException(e);
    }
  }

  /** What is wrong with the role of the connection; empty if it owns nothing. */
  public static Optional<String> complaint(Connection connection) throws SQLException {
    String powerful =
        Query.of(connection, POWERFUL).one(row -> row.getBoolean(2) ? row.getString(1) : "");
    return powerful.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the database role "
                + powerful
                + " could alter sealed evidence (expected: moothall.escalation.user names a role of"
                + " its own that owns no table, schema or database, is no superuser and no member of one; the tables"
                + " belong to moothall.escalation.owner)");
  }
}
