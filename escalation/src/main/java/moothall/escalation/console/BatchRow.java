package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import moothall.escalation.store.Batches;

/**
 * What somebody did to several cases, as a line of the list.
 *
 * @param rest how many of the cases came to no end yet
 */
public record BatchRow(String id, String words, String at, int cases, int rest) {

  static BatchRow of(Batches.Summary it) {
    return new BatchRow(
        it.batch().id().toString(),
        t(it.batch().wish().act().words()),
        CouncilTime.local(it.batch().at()),
        it.cases(),
        it.rest());
  }
}
