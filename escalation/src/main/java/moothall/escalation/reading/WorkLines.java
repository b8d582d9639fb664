package moothall.escalation.reading;

import moothall.escalation.domain.CaseEvent;
import moothall.escalation.reading.Timeline.Entry;

/** What colleagues did with a case, in plain English. */
final class WorkLines {

  private WorkLines() {}

  static Entry entry(CaseEvent.AtWork event) {
    return switch (event) {
      case CaseEvent.Claimed it -> new Entry(it.at(), it.by(), "Took the case", "");
      case CaseEvent.Released it -> new Entry(it.at(), it.by(), "Gave the case back", "");
      case CaseEvent.TakenOver it ->
          new Entry(
              it.at(), it.by(), "Took over the case, which " + it.from() + " had", it.reason());
      case CaseEvent.NoteAdded it -> new Entry(it.at(), it.by(), "Wrote a note", it.words());
      case CaseEvent.Reopened it -> new Entry(it.at(), it.by(), "Reopened the case", it.reason());
      case CaseEvent.RoutedTo it ->
          new Entry(it.at(), it.by(), "Sent the case to: " + it.to().words(), it.reason());
      case CaseEvent.MuchAnswered it ->
          new Entry(it.at(), it.by(), "Many answer it: " + it.answers() + " or more", "");
      case CaseEvent.ConcernRaised it ->
          new Entry(it.at(), it.by(), "Raised a concern", it.reason());
      case CaseEvent.ConcernsAnswered it ->
          new Entry(it.at(), it.by(), "Answered what colleagues are concerned about", it.answer());
    };
  }
}
