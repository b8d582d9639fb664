package moothall.deploy.cluster;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.escalation.store.Migration;
import moothall.service.ServiceSettings;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Makes the two roles and the database of escalation, and brings its tables to this version. */
public final class DatabaseSetup {

  private static final Pattern DATABASE = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]+)(.*)");

  private final ServiceSettings settings;
  private final String url;
  private final String owner;
  private final String service;

  public DatabaseSetup(ServiceSettings settings) {
    this.settings = settings;
    this.url = settings.get("moothall.escalation.jdbc-url");
    this.owner = settings.get("moothall.escalation.owner");
    this.service = settings.get("moothall.escalation.user");
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** {@code steps} is 0 where there was nothing to do. */
  public record Migrated(int steps) implements Outcome {}

  /** Nothing or not everything was done; the sentence says why. */
  public record Refused(String sentence) implements Outcome {}

  /** Brings the tables to this version as their owner. */
  public Outcome migrate() {
    Optional<String> secret = settings.find("moothall.escalation.owner-password-name");
    @Nullable String password = password(secret).orElse(null);
    if (secret.isPresent() && password == null) {
      return new Refused(missing(secret.get(), owner));
    }
    try (Connection reached = DatabaseCheck.connect(url, owner, password)) {
      return reached.isValid(1)
          ? new Migrated(new Migration(url).run(owner, password, service))
          : new Refused(url + " does not answer");
    } catch (SQLException e) {
      return new Refused(DatabaseCheck.refusal(url, owner, secret.orElse("none"), e));
    } catch (FlywayException e) {
      return new Refused("the tables cannot be brought to this version: " + e.getMessage());
    }
  }

  /**
   * As an administrator; what is there stays, but for the passwords, which become those in the
   * secrets. Returns why it could not.
   */
  public Optional<String> makeRoles(String administrator, Optional<String> passwordName) {
    Matcher address = DATABASE.matcher(url);
    if (!address.matches()) {
      return Optional.of(
          url + " is no address of a database (expected: jdbc:postgresql://host:port/database)");
    }
    @Nullable String password = password(passwordName).orElse(null);
    if (passwordName.isPresent() && password == null) {
      return Optional.of(missing(passwordName.get(), administrator));
    }
    String servers = address.group(1) + "postgres" + address.group(3);
    try (Connection connection = DatabaseCheck.connect(servers, administrator, password)) {
      for (String role : new String[] {owner, service}) {
        Optional<String> secret =
            settings.find(
                role.equals(owner)
                    ? "moothall.escalation.owner-password-name"
                    : "moothall.escalation.password-name");
        Optional<String> itsPassword = password(secret);
        if (secret.isPresent() && itsPassword.isEmpty()) {
          return Optional.of(missing(secret.get(), role));
        }
        makeRole(connection, role, itsPassword);
      }
      if (!exists(connection, "select from pg_database where datname = ?", address.group(2))) {
        makeDatabase(connection, address.group(2), owner);
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(
          DatabaseCheck.refusal(servers, administrator, passwordName.orElse("none"), e));
    }
  }

  /**
   * Whoever is no superuser gives databases only to roles that it may be; to have made the owner is
   * not enough for that. It is the owner no longer than it takes.
   */
  private static void makeDatabase(Connection connection, String database, String owner)
      throws SQLException {
    boolean mayBeIt =
        exists(connection, "select where pg_has_role(current_user, ?::name, 'set')", owner);
    if (!mayBeIt) {
      execute(connection, "grant " + quoted(owner) + " to current_user");
    }
    try {
      execute(connection, "create database " + quoted(database) + " owner " + quoted(owner));
    } finally {
      if (!mayBeIt) {
        execute(
            connection, "revoke " + quoted(owner) + " from current_user granted by current_user");
      }
    }
  }

  private static void makeRole(Connection connection, String role, Optional<String> password)
      throws SQLException {
    if (!exists(connection, "select from pg_roles where rolname = ?", role)) {
      execute(connection, "create role " + quoted(role) + " login");
    }
    if (password.isPresent()) {
      execute(
          connection,
          "alter role " + quoted(role) + " password '" + ScramVerifier.of(password.get()) + "'");
    }
  }

  private Optional<String> password(Optional<String> secret) {
    return secret
        .flatMap(settings.secrets()::find)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private String missing(String secret, String role) {
    return "the secret "
        + secret
        + " is not set (expected: the password of "
        + role
        + ", as "
        + settings.secrets().place(secret)
        + ")";
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
