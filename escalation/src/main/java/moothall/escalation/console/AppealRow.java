package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.NextStage;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.console.language.Language;

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
            .map(one -> words(one.outcome()))
            .orElseGet(() -> it.isOverdue(now) ? t("overdue") : t("open"));
    return new AppealRow(
        it.id().toString(),
        it.filed().caseId().toString(),
        state,
        it.decided().isPresent() ? "green" : it.isOverdue(now) ? "red" : "yellow",
        t(
            "{0}, by {1}, put on record by {2}",
            CouncilTime.local(it.filed().received()),
            Labelling.words(it.filed().channel()),
            it.filed().loggedBy()),
        CouncilTime.local(it.filed().due()),
        it.assignee().orElseGet(() -> t("nobody yet")),
        VisibleText.of(it.filed().statement()),
        it.filed().inWelsh() ? "cy" : "en",
        it.assigned().stream()
            .map(one -> t("To {0} by {1}, {2}", one.to(), one.by(), CouncilTime.local(one.at())))
            .toList(),
        it.decided()
            .map(one ->
                t(
                    "{0} ({1}), by {2}, {3}: {4}",
                    one.outcome().english(),
                    one.outcome().welsh(),
                    one.by(),
                    CouncilTime.local(one.at()),
                    one.reason()))
            .orElse(""),
        List.of(next.english(), next.welsh()));
  }

  /** These are in both languages already, as the author of the comment reads them. */
  static String words(Outcome it) {
    return Language.now() == Language.WELSH ? it.welsh() : it.english();
  }
}
