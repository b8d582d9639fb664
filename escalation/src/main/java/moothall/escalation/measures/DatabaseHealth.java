package moothall.escalation.measures;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import moothall.escalation.store.Database;
import moothall.escalation.store.DatabaseTroubleException;

/** Whether the database answers. */
@Singleton
final class DatabaseHealth extends AbstractHealthIndicator<String> {

  private final Database database;

  DatabaseHealth(Database database) {
    this.database = database;
  }

  @Override
  protected String getHealthInformation() {
    try {
      database.inTransaction(connection -> connection.isValid(2));
      healthStatus = HealthStatus.UP;
      return "answers";
    } catch (DatabaseTroubleException e) {
      healthStatus = HealthStatus.DOWN;
      return "does not answer";
    }
  }

  @Override
  protected String getName() {
    return "database";
  }
}
