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
import org.jspecify.annotations.Nullable;

/**
 * The pool and the schema; whoever gets the database gets it migrated, and as a role that owns
 * nothing.
 */
@Factory
final class StoreBeans {

  @Context
  @Bean(preDestroy = "close")
  HikariDataSource pool(EscalationConfig config, Secrets secrets) {
    @Nullable String password = password(config.passwordName(), secrets);
    Migration tables = new Migration(config.jdbcUrl());
    if (config.migrate()) {
      tables.run(config.owner(), password(config.ownerPasswordName(), secrets), config.user());
    } else {
      tables
          .behind(config.user(), password)
          .ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
          });
    }
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("moothall-escalation");
    pool.setJdbcUrl(config.jdbcUrl());
    pool.setUsername(config.user());
    if (password != null) {
      pool.setPassword(password);
    }
    pool.setMaximumPoolSize(config.poolSize());
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    pool.setInitializationFailTimeout(Duration.ofSeconds(30).toMillis());
    // The server's error details quote the values of rows, and so could quote residents.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("socketTimeout", "30");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // How common a value is decides what is quick, so a plan is made for the values that there are.
    pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
    HikariDataSource source = new HikariDataSource(pool);
    try {
      OwnsNothing.check(source);
    } catch (RuntimeException refused) {
      source.close();
      throw refused;
    }
    return source;
  }

  /** None where the setting names none: the server then trusts local connections. */
  private static @Nullable String password(@Nullable String name, Secrets secrets) {
    return name == null
        ? null
        : secrets
            .find(name)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() ->
                new IllegalStateException(
                    "the secret " + name + " is not set (expected: the database password)"));
  }

  @Singleton
  Database database(HikariDataSource source, Witness witness) {
    return new Database(source, witness);
  }

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
