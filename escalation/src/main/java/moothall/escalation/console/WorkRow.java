package moothall.escalation.console;

import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.Work;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.work.Holding;

/**
 * How a case is worked, for the list and its page.
 *
 * @param due by when a person must have looked, in words; empty for what is decided
 * @param holder who has it; empty if nobody has
 * @param until until when, in words
 * @param concerns what colleagues are concerned about
 */
public record WorkRow(
    String due,
    boolean overdue,
    String holder,
    String until,
    List<Said> concerns,
    List<Said> notes,
    List<String> foundLater) {

  /** What a colleague wrote. */
  public record Said(String at, String by, String words) {}

  public boolean isOf(String name) {
    return holder.equals(name);
  }

  static WorkRow of(CaseFile file, Instant now) {
    Work work = file.it().work();
    return new WorkRow(
        file.turn().due().map(CouncilTime::local).orElse(""),
        file.turn().due().filter(now::isAfter).isPresent(),
        file.turn().holding().map(Holding::by).orElse(""),
        file.turn().holding().map(it -> CouncilTime.local(it.until())).orElse(""),
        work.openConcerns().stream().map(WorkRow::said).toList(),
        work.notes().stream().map(WorkRow::said).toList(),
        work.foundLater());
  }

  private static Said said(CaseEvent.ConcernRaised it) {
    return new Said(CouncilTime.local(it.at()), it.by(), it.reason());
  }

  private static Said said(CaseEvent.NoteAdded it) {
    return new Said(CouncilTime.local(it.at()), it.by(), it.words());
  }
}
