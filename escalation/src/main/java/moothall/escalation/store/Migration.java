package moothall.escalation.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables to this version as the role that owns them, and then says what the service's
 * own role may do with each ({@code afterMigrate.sql}). A table of its own keeps the history.
 */
public final class Migration {

  private static final String MIGRATIONS = "classpath:db/escalation";
  private static final String MAY_NOT = "42501";
  private static final int CONNECT_RETRIES = 5;

  /** Whoever waits for a table lets nobody else at it meanwhile. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final String jdbcUrl;
  private final Duration longestWait;

  public Migration(String jdbcUrl) {
    this(jdbcUrl, LONGEST_WAIT);
  }

  Migration(String jdbcUrl, Duration longestWait) {
    this.jdbcUrl = jdbcUrl;
    this.longestWait = longestWait;
  }

  /**
   * Does nothing to tables that are up to date.
   *
   * @param serviceRole what the service works as
   * @return how many steps it took
   * @throws FlywayException if the database cannot be reached or refuses, or if its tables are
   *     newer than this version, which knows neither them nor what may be done with them
   */
  public int run(String owner, @Nullable String password, String serviceRole) {
    Flyway flyway =
        flyway(owner, password)
            .placeholders(told(serviceRole))
            .connectRetries(CONNECT_RETRIES)
            .load();
    refuseNewer(flyway.info());
    return flyway.migrate().migrationsExecuted;
  }

  private static void refuseNewer(MigrationInfoService tables) {
    for (MigrationInfo applied : tables.applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new FlywayException(
            "the tables are newer than this version: they have step "
                + applied.getVersion()
                + ", which it does not know (expected: the Moothall that brought them there, or a newer"
                + " one)");
      }
    }
  }

  /**
   * What is wrong with the tables' version, as the service's own role sees it; empty if nothing is.
   * Newer tables are not wrong: during an upgrade some instances are older than they.
   */
  public Optional<String> behind(String serviceRole, @Nullable String password) {
    MigrationInfoService tables;
    try {
      tables = flyway(serviceRole, password).load().info();
    } catch (FlywaySqlException e) {
      if (e.getCause() instanceof SQLException sql && MAY_NOT.equals(sql.getSQLState())) {
        return Optional.of(
            "the database's tables do not say their version to "
                + serviceRole
                + " (expected: those of this version, which do); ./moothall migrate brings them there");
      }
      throw e;
    }
    MigrationInfo[] pending = tables.pending();
    if (pending.length == 0) {
      return Optional.empty();
    }
    @Nullable MigrationInfo current = tables.current();
    return Optional.of(
        (current == null || current.getVersion() == null
                ? "the database has no tables that " + serviceRole + " may read"
                : "the database's tables are those of version " + current.getVersion())
            + " (expected: version "
            + pending[pending.length - 1].getVersion()
            + "); ./moothall migrate brings them there");
  }

  private FluentConfiguration flyway(String role, @Nullable String password) {
    return Flyway.configure()
        .dataSource(jdbcUrl, role, password)
        .locations(MIGRATIONS)
        .table("escalation_schema_history")
        .placeholders(told(role));
  }

  /** What the SQL is told beside its own words. */
  private Map<String, String> told(String serviceRole) {
    return Map.of("service", serviceRole, "longestWait", longestWait.toMillis() + "ms");
  }
}
