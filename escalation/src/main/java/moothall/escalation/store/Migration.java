package moothall.escalation.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import moothall.escalation.EscalationConfig;
import moothall.service.Secrets;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables to this version as the role that owns them, and then says what the service's
 * own role may do with each ({@code afterMigrate.sql}). A table of its own keeps the history.
 */
final class Migration {

  private static final String MIGRATIONS = "classpath:db/escalation";
  private static final int CONNECT_RETRIES = 5;

  private final EscalationConfig config;
  private final Secrets secrets;

  Migration(EscalationConfig config, Secrets secrets) {
    this.config = config;
    this.secrets = secrets;
  }

  /**
   * Does nothing to tables that are up to date.
   *
   * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or refuses
   */
  void run() {
    @Nullable String name = config.ownerPasswordName();
    Flyway.configure()
        .dataSource(config.jdbcUrl(), config.owner(), name == null ? null : password(name, secrets))
        .locations(MIGRATIONS)
        .table("escalation_schema_history")
        .placeholders(Map.of("service", config.user()))
        .connectRetries(CONNECT_RETRIES)
        .load()
        .migrate();
  }

  static String password(String name, Secrets secrets) {
    return secrets
        .find(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() ->
            new IllegalStateException(
                "the secret " + name + " is not set (expected: the database password)"));
  }
}
