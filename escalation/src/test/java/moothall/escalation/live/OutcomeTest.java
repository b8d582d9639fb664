package moothall.escalation.live;

import static moothall.escalation.Verdicts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Settlement;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

  private static final UUID ACTION = new UUID(0, 1);
  private static final CaseEvent HIDE =
      new CaseEvent.HideRequested(RECEIVED, ACTION, "system", true, "policy");

  @Test
  void saysNothingIsHiddenThatThePlatformHasNotConfirmed() {
    assertThat(of()).isEqualTo(Outcome.WAITS);
    assertThat(of(HIDE)).isEqualTo(Outcome.ASKED);
    assertThat(of(HIDE, ended(Settlement.DONE))).isEqualTo(Outcome.HIDDEN);
    assertThat(of(HIDE, ended(Settlement.PARTIALLY_HIDDEN))).isEqualTo(Outcome.PARTLY_HIDDEN);
    assertThat(of(HIDE, ended(Settlement.GAVE_UP))).isEqualTo(Outcome.UNCLEAR);
    assertThat(of(HIDE, ended(Settlement.GONE))).isEqualTo(Outcome.GONE);
    assertThat(of(new CaseEvent.LeftAsIs(RECEIVED, "ben", "Fair."))).isEqualTo(Outcome.DECIDED);
    assertThat(Outcome.of(Optional.empty())).isEqualTo(Outcome.NOTHING_FOUND);
  }

  private static CaseEvent ended(Settlement how) {
    return new CaseEvent.ActionCompleted(RECEIVED, ACTION, ActionKind.HIDE, how);
  }

  private static Outcome of(CaseEvent... events) {
    List<CaseEvent> all = new ArrayList<>();
    all.add(
        new CaseEvent.Opened(
            RECEIVED, "website:town-news:1", "ambermere", "town-news", "Ambermere", "system"));
    all.addAll(Arrays.asList(events));
    return Outcome.of(Optional.of(Case.fold(new CaseId(new UUID(0, 2)), all)));
  }
}
