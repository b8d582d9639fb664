package moothall.escalation.web;

import java.time.Instant;
import java.util.List;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.NextStage;
import moothall.escalation.domain.CaseId;
import org.jspecify.annotations.Nullable;

/** An appeal as it stands. */
record AppealView(
    String appealId,
    String councilId,
    String caseId,
    String statement,
    String channel,
    boolean inWelsh,
    String received,
    String due,
    boolean overdue,
    @Nullable String comment,
    String loggedBy,
    @Nullable String assignee,
    List<AssignmentView> assigned,
    @Nullable DecisionView decision,
    String nextStage,
    String nextStageInWelsh) {

  /** Who has it from when on. */
  record AssignmentView(String to, String by, String at) {}

  /** What came of it. */
  record DecisionView(String outcome, String reason, String by, String at) {}

  static AppealView of(Appeal it, NextStage next, Instant now) {
    return new AppealView(
        it.id().toString(),
        it.filed().councilId(),
        it.filed().caseId().toString(),
        it.filed().statement(),
        it.filed().channel().name(),
        it.filed().inWelsh(),
        it.filed().received().toString(),
        it.filed().due().toString(),
        it.isOverdue(now),
        it.filed().comment().map(CaseId::toString).orElse(null),
        it.filed().loggedBy(),
        it.assignee().orElse(null),
        it.assigned().stream()
            .map(one -> new AssignmentView(one.to(), one.by(), one.at().toString()))
            .toList(),
        it.decided()
            .map(one ->
                new DecisionView(one.outcome().name(), one.reason(), one.by(), one.at().toString()))
            .orElse(null),
        next.english(),
        next.welsh());
  }
}
