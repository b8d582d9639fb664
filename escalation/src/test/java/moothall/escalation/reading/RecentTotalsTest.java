package moothall.escalation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.store.Arrivals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class RecentTotalsTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void oneCountsWhatHasBecomeOldAndTheOthersAreToldTheLastOfItMeanwhile() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T12:00:00Z"));
    RecentTotals totals =
        new RecentTotals(SERVICE.bean(LiveReader.class), new ClockOfTheTest(now::get));
    Arrivals.Totals first = totals.of(Colleagues.ASHA);
    AuthorUnderTest.on(SERVICE).writesOn("website", List.of("HIDE"), "ABUSE_USER");
    now.updateAndGet(it -> it.plusSeconds(10));

    Future<Arrivals.Totals> counting;
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        Connection holding = DriverManager.getConnection(SERVICE.jdbcUrl())) {
      holding.setAutoCommit(false);
      lock(holding);
      counting = people.submit(() -> totals.of(Colleagues.ASHA));
      Eventually.happens(
          "the count waits for the table",
          () ->
              SERVICE.count(
                      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                          + " and query like '%seen.comment_id%' and pid <> pg_backend_pid()")
                  > 0);

      Arrivals.Totals meanwhile =
          people.submit(() -> totals.of(Colleagues.ASHA)).get(60, TimeUnit.SECONDS);

      assertThat(meanwhile).isSameAs(first);
      assertThat(counting.isDone()).isFalse();
      holding.rollback();
    }
    Arrivals.Totals counted = counting.get(60, TimeUnit.SECONDS);
    assertThat(counted.received()).isEqualTo(first.received() + 1);
    assertThat(totals.of(Colleagues.ASHA)).isSameAs(counted);
  }

  private static void lock(Connection holding) throws SQLException {
    try (Statement statement = holding.createStatement()) {
      statement.execute("lock table inbox in access exclusive mode");
    }
  }
}
