package moothall.escalation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Severity;
import org.junit.jupiter.api.Test;

final class LookByTest {

  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private static final List<Duration> WITHIN =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1),
          Duration.ofDays(3));
  private static final LookBy USUAL = new LookBy(WITHIN, Set.of());

  private final List<CaseEvent> events = new ArrayList<>();

  {
    events.add(new CaseEvent.Opened(NINE, "website:p:1", "ambermere", "p", "Ambermere", "system"));
  }

  @Test
  void goesByPriority() {
    assertThat(USUAL.due(judged(NINE, 2))).isEqualTo(NINE.plus(Duration.ofHours(1)));
  }

  @Test
  void isHalfOnAnUrgentPage() {
    assertThat(new LookBy(WITHIN, Set.of("p")).due(judged(NINE, 2)))
        .isEqualTo(NINE.plus(Duration.ofMinutes(30)));
  }

  @Test
  void isSoonerOnceItBecomesWorse() {
    judged(NINE, 5);
    Instant later = NINE.plus(Duration.ofDays(2));

    assertThat(USUAL.due(judged(later, 1))).isEqualTo(later.plus(Duration.ofMinutes(15)));
  }

  @Test
  void isNeverLaterBecauseItBecomesWorse() {
    judged(NINE, 2);
    Instant justBefore = NINE.plus(Duration.ofMinutes(59));

    assertThat(USUAL.due(judged(justBefore, 1))).isEqualTo(NINE.plus(Duration.ofHours(1)));
  }

  @Test
  void isNotPostponedByMoreOfTheSame() {
    judged(NINE, 2);

    assertThat(USUAL.due(judged(NINE.plus(Duration.ofMinutes(50)), 2)))
        .isEqualTo(NINE.plus(Duration.ofHours(1)));
  }

  @Test
  void beginsAnewWhenACaseIsReopened() {
    judged(NINE, 2);
    Instant noon = NINE.plus(Duration.ofHours(3));
    events.add(new CaseEvent.LeftAsIs(noon.minusSeconds(60), "ben", "Fine."));
    events.add(new CaseEvent.Reopened(noon, "cerys", "Not fine."));

    assertThat(USUAL.due(folded())).isEqualTo(noon.plus(Duration.ofHours(1)));
  }

  @Test
  void refusesAClockThatIsMissing() {
    assertThatThrownBy(() -> new LookBy(WITHIN.subList(0, 4), Set.of()))
        .hasMessageContaining("five durations");
  }

  private Case judged(Instant at, int priority) {
    events.add(
        new CaseEvent.VerdictAdded(
            at,
            "v" + events.size(),
            CommentKind.CREATED,
            List.of("FLAG"),
            List.of("HATE_RACE"),
            new Judgement.Grade(Severity.HIGH, priority, EvidenceMode.FULL),
            1,
            "why"));
    return folded();
  }

  private Case folded() {
    return Case.fold(new CaseId(UUID.randomUUID()), events);
  }
}
