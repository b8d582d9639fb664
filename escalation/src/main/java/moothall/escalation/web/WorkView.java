package moothall.escalation.web;

import java.util.List;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.Work;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.work.Holding;
import org.jspecify.annotations.Nullable;

/**
 * How a case is worked.
 *
 * @param dueAt by when a person must have looked; null for what is decided
 * @param claim who has it at this moment; null if nobody has
 * @param concerns what colleagues are concerned about and nobody senior has answered
 * @param foundLater categories that were found after the case was opened
 */
record WorkView(
    @Nullable String dueAt,
    @Nullable ClaimView claim,
    List<SaidView> concerns,
    List<SaidView> notes,
    List<String> foundLater) {

  /** Who has a case, and until when. */
  record ClaimView(String holder, String since, String until) {

    static ClaimView of(Holding it) {
      return new ClaimView(it.by(), it.since().toString(), it.until().toString());
    }
  }

  /** What a colleague wrote. */
  record SaidView(String at, String by, String words) {}

  static WorkView of(CaseFile file) {
    Work work = file.it().work();
    return new WorkView(
        file.turn().due().map(Object::toString).orElse(null),
        file.turn().holding().map(ClaimView::of).orElse(null),
        work.openConcerns().stream().map(WorkView::said).toList(),
        work.notes().stream().map(WorkView::said).toList(),
        work.foundLater());
  }

  private static SaidView said(CaseEvent.ConcernRaised it) {
    return new SaidView(it.at().toString(), it.by(), it.reason());
  }

  private static SaidView said(CaseEvent.NoteAdded it) {
    return new SaidView(it.at().toString(), it.by(), it.words());
  }
}
