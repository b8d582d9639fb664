package moothall.deploy.cluster;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import moothall.escalation.store.Migration;
import moothall.escalation.store.OwnsNothing;
import moothall.service.ServiceSettings;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as escalation will find it: reached, new enough, durable, with its tables, as nobody.
 */
final class DatabaseCheck {

  private static final String DATABASE = "PostgreSQL";
  private static final int OLDEST = 180_000;
  private static final String SECONDS = "5";
  private static final String NO_SUCH_PASSWORD = "28P01";
  private static final String NOT_LET_IN = "28000";
  private static final String WITHOUT_TLS = "sslmode=disable";
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final ServiceSettings settings;
  private final String url;
  private final String user;

  DatabaseCheck(ServiceSettings settings) {
    this.settings = settings;
    this.url = settings.get("moothall.escalation.jdbc-url");
    this.user = settings.get("moothall.escalation.user");
  }

  List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    Optional<String> secret = settings.find("moothall.escalation.password-name");
    @Nullable String password = null;
    if (secret.isPresent()) {
      Optional<byte[]> found = settings.secrets().find(secret.get());
      if (found.isEmpty()) {
        return List.of(
            Finding.wrong(
                DATABASE,
                "the secret "
                    + secret.get()
                    + " is not set (expected: the password of "
                    + user
                    + ", as "
                    + settings.secrets().place(secret.get())
                    + ")"));
      }
      password = new String(found.get(), StandardCharsets.UTF_8);
    }
    try (Connection connection = connect(url, user, password)) {
      version(connection, findings);
      durability(connection, findings);
      OwnsNothing.complaint(connection).ifPresent(it -> findings.add(Finding.wrong(DATABASE, it)));
      new Migration(url)
          .behind(user, password)
          .ifPresent(it -> findings.add(Finding.wrong(DATABASE, it)));
      clock(connection, findings);
      if (findings.stream().allMatch(Finding::isFine)) {
        findings.add(Finding.fine(DATABASE, url + ", as " + user));
      }
    } catch (SQLException e) {
      findings.add(Finding.wrong(DATABASE, refusal(url, user, secret.orElse("none"), e)));
    } catch (FlywayException e) {
      findings.add(
          Finding.wrong(DATABASE, "the tables' version cannot be read: " + e.getMessage()));
    }
    return findings;
  }

  /** Gives up after five seconds. */
  static Connection connect(String url, String user, @Nullable String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    properties.setProperty("socketTimeout", SECONDS);
    return DriverManager.getConnection(url, properties);
  }

  /** Why the server does not let a user in, in one sentence. */
  static String refusal(String url, String user, String secret, SQLException e) {
    Optional<String> tls = Tls.disagreement(e);
    if (tls.isPresent()) {
      return "the server and we do not agree on TLS: "
          + tls.get()
          + " (expected: a certificate that sslrootcert in moothall.escalation.jdbc-url vouches for,"
          + " and for this host)";
    }
    String state = String.valueOf(e.getSQLState());
    if (state.equals(NOT_LET_IN) && url.contains(WITHOUT_TLS)) {
      return "the server does not let "
          + user
          + " in without TLS (expected: sslmode=verify-full in moothall.escalation.jdbc-url, or a"
          + " line of pg_hba.conf that lets it in so)";
    }
    return switch (state) {
      case NO_SUCH_PASSWORD, NOT_LET_IN ->
          "the server does not let "
              + user
              + " in (expected: the role, with the password in the secret "
              + secret
              + ")";
      case NO_SUCH_DATABASE ->
          "the server has no such database as in " + url + " (expected: one; see docs/cluster.md)";
      default ->
          reason(url, e) + " (expected: a PostgreSQL 18, as moothall.escalation.jdbc-url says)";
    };
  }

  /** The driver's advice is left out; ours is at the end of the sentence. */
  private static String reason(String url, SQLException e) {
    return Endpoint.ofDatabase(url)
        .flatMap(Endpoint::trouble)
        .orElseGet(() ->
            url
                + " cannot be used: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  private static void version(Connection connection, List<Finding> findings) throws SQLException {
    if (Integer.parseInt(ask(connection, "show server_version_num")) < OLDEST) {
      findings.add(
          Finding.wrong(
              DATABASE,
              "the server is PostgreSQL "
                  + ask(connection, "show server_version")
                  + " (expected: 18 or newer)"));
    }
  }

  private static void durability(Connection connection, List<Finding> findings)
      throws SQLException {
    for (String setting : DURABLE) {
      if (ask(connection, "show " + setting).equals("off")) {
        findings.add(
            Finding.wrong(
                DATABASE,
                "the server has "
                    + setting
                    + "=off, so a power cut takes sealed evidence back (expected: on)"));
      }
    }
  }

  private static void clock(Connection connection, List<Finding> findings) throws SQLException {
    Instant before = Instant.now();
    String theirs =
        ask(connection, "select (extract(epoch from clock_timestamp()) * 1000)::bigint");
    Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
    findings.add(Clocks.compare(DATABASE, Instant.ofEpochMilli(Long.parseLong(theirs)), middle));
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
