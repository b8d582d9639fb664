package moothall.escalation.domain;

import java.util.List;
import java.util.Optional;

/** Whether what somebody saw of a case, or decided about it, is still the latest there is. */
public final class Since {

  private Since() {}

  /**
   * What has changed the case from the given event on, as a sentence. Notes, claims and what became
   * of requests change nothing that anybody decides about.
   */
  public static Optional<String> change(Case it, int from) {
    List<CaseEvent> events = it.events();
    return events.subList(Math.min(Math.max(from, 0), events.size()), events.size()).stream()
        .filter(Since::changes)
        .findFirst()
        .map(Since::sentence);
  }

  private static boolean changes(CaseEvent event) {
    return switch (event) {
      case CaseEvent.VerdictAdded it -> it.kind().changesTheWords();
      case CaseEvent.AtWork it -> changes(it);
      case CaseEvent.SignalAdded _,
          CaseEvent.HideRequested _,
          CaseEvent.UnhideRequested _,
          CaseEvent.DeletionRequested _,
          CaseEvent.ChangedThere _,
          CaseEvent.ReferralRaised _,
          CaseEvent.CommentRemoved _,
          CaseEvent.CameBack _,
          CaseEvent.LeftAsIs _ ->
          true;
      case CaseEvent.Opened _,
          CaseEvent.ReplyRequested _,
          CaseEvent.ReportRequested _,
          CaseEvent.ReportedThere _,
          CaseEvent.ActionCompleted _,
          CaseEvent.PersonNeeded _,
          CaseEvent.HoldSet _,
          CaseEvent.HoldLifted _,
          CaseEvent.WordsErased _,
          CaseEvent.ScreenshotAdded _ ->
          false;
    };
  }

  private static boolean changes(CaseEvent.AtWork event) {
    return switch (event) {
      case CaseEvent.Reopened _,
          CaseEvent.RoutedTo _,
          CaseEvent.ConcernRaised _,
          CaseEvent.ConcernsAnswered _ ->
          true;
      case CaseEvent.Claimed _,
          CaseEvent.Released _,
          CaseEvent.TakenOver _,
          CaseEvent.NoteAdded _,
          CaseEvent.MuchAnswered _ ->
          false;
    };
  }

  private static String sentence(CaseEvent event) {
    return switch (event) {
      case CaseEvent.HideRequested it -> it.by() + " has had the comment hidden since.";
      case CaseEvent.UnhideRequested it -> it.by() + " has had the comment shown again since.";
      case CaseEvent.DeletionRequested it -> it.by() + " has had the comment deleted since.";
      case CaseEvent.LeftAsIs it -> it.by() + " has left the comment as it is since.";
      case CaseEvent.ReferralRaised it -> it.by() + " has raised a referral since.";
      case CaseEvent.AtWork it -> it.by() + " has worked on the case since.";
      case CaseEvent.VerdictAdded _ -> "Another version of the comment has been judged since.";
      case CaseEvent.SignalAdded _ -> "Other comments have shown more since.";
      case CaseEvent.ChangedThere _, CaseEvent.CommentRemoved _, CaseEvent.CameBack _ ->
          "Something has changed on the platform since.";
      default -> throw new IllegalStateException("changes nothing: " + event.getClass());
    };
  }
}
