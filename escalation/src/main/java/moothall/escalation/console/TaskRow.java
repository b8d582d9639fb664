package moothall.escalation.console;

import moothall.escalation.reading.ConductReader;

/** What a person is to do about a block. */
public record TaskRow(
    String strikeId, String task, String title, String due, String caseId, String whom) {

  static TaskRow of(ConductReader.TaskFile file) {
    return new TaskRow(
        file.open().strikeId().toString(),
        file.open().task().name(),
        StrikeRow.sentence(file.open().task().words()),
        CouncilTime.local(file.open().due()),
        file.block().strike().about().caseId().toString(),
        VisibleText.of(file.block().author().name())
            + " (id "
            + VisibleText.of(file.block().author().id())
            + ") on "
            + file.block().strike().about().platform());
  }
}
