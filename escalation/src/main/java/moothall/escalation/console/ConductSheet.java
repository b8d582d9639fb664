package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.conduct.Notice;
import moothall.escalation.reading.ConductReader;

/**
 * What there is about the author of a case.
 *
 * @param author empty where the platform does not say who it is, or nothing is known
 * @param obstacle why there can be no strike; empty if there can
 * @param suggestion what the ladder suggests, in words; empty with an obstacle
 * @param step its name, for the form
 * @param appeal id of the appeal about the case; empty if there is none
 */
public record ConductSheet(
    String caseId,
    String author,
    String obstacle,
    String suggestion,
    String step,
    List<StrikeRow> strikes,
    String english,
    String welsh,
    String withheld,
    String appeal,
    boolean mayPropose,
    boolean mayTakeUp,
    boolean mayLog) {

  static ConductSheet of(ConductReader.CaseConduct it, Notice.Draft draft, Viewer viewer) {
    Notice notice = draft instanceof Notice.Draft.Ready(var ready) ? ready : new Notice("", "");
    return new ConductSheet(
        it.it().id().toString(),
        it.author().map(AuthorKey::hex).orElse(""),
        it.obstacle().map(why -> t(why.why())).orElse(""),
        it.suggested()
            .map(one ->
                StrikeRow.sentence(t(one.step().words()))
                    + (one.days() == 0 ? "" : " " + t("of {0} days", one.days()))
                    + ": "
                    + one.why()
                    + ". "
                    + StrikeRow.sentence(t(one.step().effect()))
                    + ".")
            .orElse(""),
        it.suggested().map(one -> one.step().name()).orElse(""),
        it.strikes().stream().map(StrikeRow::of).toList(),
        notice.english(),
        notice.welsh(),
        draft instanceof Notice.Draft.Withheld(var why) ? t(why.why()) : "",
        it.appeal().map(one -> one.id().toString()).orElse(""),
        viewer.may(Permission.PROPOSE_STRIKE, Queue.of(it.it())),
        viewer.may(Permission.CONFIRM_STRIKE, Queue.of(it.it())),
        viewer.may(Permission.LOG_APPEAL, Queue.of(it.it())));
  }
}
