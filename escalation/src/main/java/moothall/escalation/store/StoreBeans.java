package moothall.escalation.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import moothall.escalation.EscalationConfig;
import moothall.service.Secrets;

/**
 * The pool and the schema; whoever gets the database gets it migrated, and as a role that owns
 * nothing.
 */
@Factory
final class StoreBeans {

  @Context
  @Bean(preDestroy = "close")
  HikariDataSource pool(EscalationConfig config, Secrets secrets) {
    new Migration(config, secrets).run();
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("moothall-escalation");
    pool.setJdbcUrl(config.jdbcUrl());
    pool.setUsername(config.user());
    if (config.passwordName() != null) {
      pool.setPassword(Migration.password(config.passwordName(), secrets));
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

  @Singleton
  Database database(HikariDataSource source, Witness witness) {
    return new Database(source, witness);
  }

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
