package moothall.escalation.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;
import org.junit.jupiter.api.Test;

final class ProceedingsTest {

  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @Test
  void needsAVictimsAgreementAlsoWhereOtherWordsBroughtTheReport() {
    Proceedings threat =
        Proceedings.fold(
            List.of(
                new ReferralEvent.Raised(
                    NOON,
                    CaseEvent.SYSTEM,
                    new UUID(0, 1),
                    ReferralType.HATE_CRIME,
                    Set.of("HATE_RACE"))));
    Proceedings report = threat.and(List.of(again("HATE_VICTIM_REPORT")));

    assertThat(threat.needsAgreement()).isFalse();
    assertThat(threat.and(List.of(again("HATE_RELIGION"))).needsAgreement()).isFalse();
    assertThat(report.needsAgreement()).isTrue();
  }

  private static ReferralEvent again(String category) {
    return new ReferralEvent.RaisedAgain(
        NOON.plusSeconds(60), CaseEvent.SYSTEM, "Other words.", Set.of(category));
  }
}
