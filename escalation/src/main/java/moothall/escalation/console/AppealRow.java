package moothall.escalation.console;

import java.time.Instant;
import java.util.List;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.NextStage;

/**
 * An appeal as people read it.
 *
 * @param decision how it was decided; empty while it is open
 * @param next where to turn then, in both languages
 */
public record AppealRow(
    String id,
    String caseId,
    String state,
    String colour,
    String received,
    String due,
    String assignee,
    String statement,
    String language,
    List<String> assigned,
    String decision,
    List<String> next) {

  static AppealRow of(Appeal it, NextStage next, Instant now) {
    String state =
        it.decided()
            .map(one -> one.outcome().english())
            .orElse(it.isOverdue(now) ? "overdue" : "open");
    return new AppealRow(
        it.id().toString(),
        it.filed().caseId().toString(),
        state,
        it.decided().isPresent() ? "green" : it.isOverdue(now) ? "red" : "yellow",
        CouncilTime.local(it.filed().received())
            + ", by "
            + Labelling.words(it.filed().channel())
            + ", put on record by "
            + it.filed().loggedBy(),
        CouncilTime.local(it.filed().due()),
        it.assignee().orElse("nobody yet"),
        VisibleText.of(it.filed().statement()),
        it.filed().inWelsh() ? "cy" : "en",
        it.assigned().stream()
            .map(one -> "To " + one.to() + " by " + one.by() + ", " + CouncilTime.local(one.at()))
            .toList(),
        it.decided()
            .map(one ->
                one.outcome().english()
                    + " ("
                    + one.outcome().welsh()
                    + "), by "
                    + one.by()
                    + ", "
                    + CouncilTime.local(one.at())
                    + ": "
                    + one.reason())
            .orElse(""),
        List.of(next.english(), next.welsh()));
  }
}
