package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import moothall.escalation.reading.ConductReader;

/** What a person is to do about a block. */
public record TaskRow(
    String strikeId, String task, String title, String due, String caseId, String whom) {

  static TaskRow of(ConductReader.TaskFile file) {
    return new TaskRow(
        file.open().strikeId().toString(),
        file.open().task().name(),
        StrikeRow.sentence(t(file.open().task().words())),
        CouncilTime.local(file.open().due()),
        file.block().strike().about().caseId().toString(),
        t(
            "{0} (id {1}) on {2}",
            VisibleText.of(file.block().author().name()),
            VisibleText.of(file.block().author().id()),
            file.block().strike().about().platform()));
  }
}
