package moothall.escalation.store;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.work.Selection;
import org.junit.jupiter.api.Test;

final class RoutingTest {

  @Test
  void showsNobodyACaseOfAnEarlierReleaseUntilItIsRouted() throws SQLException {
    try (EscalationUnderTest service = EscalationUnderTest.start(Map.of())) {
      service.bean(VerdictIntake.class).take(hateful().judgement(), hateful().raw(), RECEIVED);
      execute(service, "update cases set queues = default");

      assertThat(listed(service)).isZero();
      boolean more =
          service.bean(Database.class).inTransaction(service.bean(Routing.class)::routeSome);

      assertThat(more).isTrue();
      assertThat(listed(service)).isEqualTo(1);
    }
  }

  @Test
  void keepsTheRecordOfReadingsAsItWasWritten() throws SQLException {
    try (EscalationUnderTest service = EscalationUnderTest.start(Map.of())) {
      service
          .bean(Database.class)
          .inTransaction(connection -> {
            service.bean(Audit.class).record(connection, ASHA, AuditEvent.Kind.CASE_READ, "a case");
            return "recorded";
          });

      assertThatThrownBy(() -> execute(service, "delete from audit_event"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> execute(service, "update audit_event set who = 'nobody'"))
          .hasMessageContaining("append-only");
    }
  }

  private static int listed(EscalationUnderTest service) {
    return service
        .bean(CaseReader.class)
        .page(ASHA, Selection.all(Selection.Order.WORST), Optional.empty(), 10)
        .files()
        .size();
  }

  private static void execute(EscalationUnderTest service, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
