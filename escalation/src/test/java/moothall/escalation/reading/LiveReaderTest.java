package moothall.escalation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.domain.Case;
import moothall.escalation.live.Tide;
import moothall.escalation.live.Wanted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class LiveReaderTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void showsNoCaseThatBecameRestrictedAfterItsArrivalWasRead() throws SQLException {
    Case it =
        AuthorUnderTest.on(SERVICE)
            .writesOn("website", List.of("HIDE", "REFER_TERROR"), "ABUSE_STAFF");
    long arrival =
        SERVICE.count("select arrival from inbox where comment_id = '" + it.commentId() + "'");
    // As the arrivals stood a moment before the case moved.
    SERVICE.execute(
        "update cases set queues = '{ORDINARY}' where case_id = '" + it.id().value() + "'");

    assertThat(shown(Colleagues.ASHA, arrival)).isEqualTo(3);
    assertThat(shown(Colleagues.BEN, arrival)).isZero();
  }

  private static int shown(Viewer viewer, long arrival) {
    LiveReader reader = SERVICE.bean(LiveReader.class);
    return reader.newest(viewer, Wanted.EVERYTHING, 10).comments().size()
        + reader.since(viewer, Wanted.EVERYTHING, new Tide(arrival - 1)).size()
        + reader.these(viewer, List.of(arrival)).size();
  }
}
