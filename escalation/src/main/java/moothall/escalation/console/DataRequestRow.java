package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import moothall.escalation.disclosure.Standing;
import moothall.escalation.store.SubjectRequests;
import moothall.escalation.subjects.LegalDesk;
import moothall.escalation.subjects.SubjectAnswer;

/**
 * A request for what is held about an author, as a line of a list.
 *
 * @param ready whether the file can be taken away
 * @param told what Legal wants whoever asked to read; empty if nothing
 * @param grounds why it stopped; only in the list of Legal
 * @param seen stands for them; goes back with the form
 */
public record DataRequestRow(
    String id,
    String reference,
    String place,
    String asked,
    String state,
    boolean ready,
    String told,
    List<String> grounds,
    String seen) {

  static DataRequestRow of(SubjectAnswer.Asked it) {
    boolean decided = it.standing() == Standing.RELEASED || it.standing() == Standing.REFUSED;
    return row(
        it.request(),
        t(it.standing().words()),
        it.standing() == Standing.READY || it.standing() == Standing.RELEASED,
        decided ? it.request().decision().map(SubjectRequests.Decision::told).orElse("") : "",
        List.of(),
        "");
  }

  static DataRequestRow of(LegalDesk.Task it) {
    return row(
        it.request(),
        "",
        false,
        "",
        it.grounds().stream()
            .map(line ->
                t(line.ground().words())
                    + (line.about().isEmpty() ? "" : " (" + line.about() + ")")
                    + (line.ground().withholds() ? " " + t("Left out of the file.") : ""))
            .toList(),
        it.seen());
  }

  private static DataRequestRow row(
      SubjectRequests.Request it,
      String state,
      boolean ready,
      String told,
      List<String> grounds,
      String seen) {
    return new DataRequestRow(
        it.id().toString(),
        it.reference(),
        it.subject().platform() + ", " + it.subject().councilId(),
        t("{0}, by {1}", CouncilTime.local(it.askedAt()), it.askedBy()),
        state,
        ready,
        told,
        grounds,
        seen);
  }
}
