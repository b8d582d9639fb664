package moothall.escalation.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import moothall.escalation.EscalationConfig;
import moothall.service.Secrets;
import org.flywaydb.core.Flyway;

/** The pool and the schema; whoever gets the database gets it migrated. */
@Factory
final class StoreBeans {

  private static final String MIGRATIONS = "classpath:db/escalation";
  private static final int CONNECT_RETRIES = 5;

  @Context
  @Bean(preDestroy = "close")
  HikariDataSource pool(EscalationConfig config, Secrets secrets) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("moothall-escalation");
    pool.setJdbcUrl(config.jdbcUrl());
    pool.setUsername(config.user());
    if (config.passwordName() != null) {
      pool.setPassword(password(config.passwordName(), secrets));
    }
    pool.setMaximumPoolSize(config.poolSize());
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    pool.setInitializationFailTimeout(Duration.ofSeconds(30).toMillis());
    // The server's error details quote the values of rows, and so could quote residents.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("socketTimeout", "30");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    HikariDataSource source = new HikariDataSource(pool);
    migrate(source);
    return source;
  }

  @Singleton
  Database database(HikariDataSource source) {
    return new Database(source);
  }

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  private static String password(String name, Secrets secrets) {
    return secrets
        .find(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() ->
            new IllegalStateException(
                "the secret " + name + " is not set (expected: the database password)"));
  }

  /** Migrates the database of the source; a table of its own keeps the history. */
  static void migrate(javax.sql.DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations(MIGRATIONS)
        .table("escalation_schema_history")
        .connectRetries(CONNECT_RETRIES)
        .load()
        .migrate();
  }
}
