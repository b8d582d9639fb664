package moothall.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What bringing the tables to this version does to those that are there already. */
final class MigrationTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final String WRITTEN_TO_CASES =
      "select has_table_privilege('%s', 'cases', 'UPDATE')"
          .formatted(EscalationUnderTest.SERVICE_ROLE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  /** What a newer version took away from the service is not given back by an older one. */
  @Test
  void leavesTablesAloneThatAreNewerThanItself() throws SQLException {
    assertThat(migrate()).isZero();
    SERVICE.execute(
        """
        insert into escalation_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, execution_time, success)
        select max(installed_rank) + 1, '9001', 'of a later year', 'SQL', 'V9001__of_a_later_year.sql',
          1, 'postgres', 1, true from escalation_schema_history
        """);
    SERVICE.execute("revoke update on cases from " + EscalationUnderTest.SERVICE_ROLE);
    try {
      assertThatThrownBy(MigrationTest::migrate)
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("the tables are newer than this version")
          .hasMessageContaining("9001");
      assertThat(SERVICE.text(WRITTEN_TO_CASES)).isEqualTo("f");
    } finally {
      SERVICE.execute("delete from escalation_schema_history where version = '9001'");
    }

    assertThat(migrate()).isZero();
    assertThat(SERVICE.text(WRITTEN_TO_CASES)).isEqualTo("t");
  }

  /**
   * Whatever waits for a table keeps the services from it: a backup, say, may hold it for hours.
   */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void waitsOnlySoLongForATableThatSomebodyElseHolds() throws SQLException {
    Migration impatient = new Migration(SERVICE.jdbcUrl(), Duration.ofMillis(100));
    try (Connection other = DriverManager.getConnection(SERVICE.jdbcUrl());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table escalation_schema_history in access exclusive mode");

      assertThatThrownBy(() -> impatient.run("postgres", null, EscalationUnderTest.SERVICE_ROLE))
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("lock timeout");
    }

    assertThat(migrate()).isZero();
  }

  private static int migrate() {
    return new Migration(SERVICE.jdbcUrl()).run("postgres", null, EscalationUnderTest.SERVICE_ROLE);
  }
}
