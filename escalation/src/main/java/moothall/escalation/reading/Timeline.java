package moothall.escalation.reading;

import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentKind;
import org.jspecify.annotations.Nullable;

/** The events of a case in plain English, for people. */
public final class Timeline {

  private Timeline() {}

  /** One line: when, who, what happened, and why where somebody gave a reason. */
  public record Entry(Instant at, String by, String what, String why) {}

  public static List<Entry> of(Case it) {
    return of(it.events());
  }

  /** Of some of the events of a case. */
  public static List<Entry> of(List<CaseEvent> events) {
    return events.stream().map(Timeline::entry).toList();
  }

  private static Entry entry(CaseEvent event) {
    String system = CaseEvent.SYSTEM;
    return switch (event) {
      case CaseEvent.Opened it -> new Entry(it.at(), it.by(), "Case opened", "");
      case CaseEvent.VerdictAdded it ->
          new Entry(
              it.at(),
              system,
              it.kind().changesTheWords()
                  ? version(it.kind()) + " judged: " + String.join(", ", it.actions())
                  : version(it.kind()),
              it.reason());
      case CaseEvent.SignalAdded it ->
          new Entry(
              it.at(),
              system,
              "Found together with "
                  + (it.others().size() == 1 ? "another comment" : "other comments")
                  + ": "
                  + it.category(),
              it.basis().reason());
      case CaseEvent.HideRequested it ->
          new Entry(
              it.at(),
              it.by(),
              "Asked the platform to hide the comment",
              why(it.reason(), it.clause()));
      case CaseEvent.UnhideRequested it ->
          new Entry(
              it.at(),
              it.by(),
              "Asked the platform to show the comment again",
              why(it.reason(), it.clause()));
      case CaseEvent.DeletionRequested it ->
          new Entry(
              it.at(),
              it.by(),
              "Asked the platform to delete the comment",
              it.ground().words() + ". " + why(it.reason(), it.clause()));
      case CaseEvent.ReplyRequested it ->
          new Entry(it.at(), it.by(), "Asked the platform to publish a reply", it.words());
      case CaseEvent.ReportRequested it ->
          new Entry(
              it.at(),
              it.by(),
              "Asked for the comment to be reported to the platform",
              it.ground().words() + ". " + it.words());
      case CaseEvent.ReportedThere it ->
          new Entry(it.at(), it.by(), "Reported the comment on the platform by hand", "");
      case CaseEvent.AtWork it -> WorkLines.entry(it);
      case CaseEvent.ChangedThere it ->
          new Entry(
              it.at(),
              system,
              it.kind() == ActionKind.HIDE
                  ? "Hidden on the platform itself, not by us"
                  : "Shown again on the platform itself, not by us",
              "");
      case CaseEvent.ActionCompleted it ->
          new Entry(
              it.at(),
              system,
              named(it.kind()) + ": " + it.settlement().name().replace('_', ' '),
              it.settlement().sentence());
      case CaseEvent.ReferralRaised it ->
          new Entry(
              it.at(),
              it.by(),
              "Referral raised: " + it.type().name().replace('_', ' ') + ", " + it.reference(),
              it.reason());
      case CaseEvent.CommentRemoved it ->
          new Entry(it.at(), system, "The comment was removed from the platform", "");
      case CaseEvent.CameBack it ->
          new Entry(it.at(), system, "The comment was seen on the platform again", "");
      case CaseEvent.PersonNeeded it ->
          new Entry(it.at(), system, "A person is needed", it.why().sentence());
      case CaseEvent.HoldSet it -> new Entry(it.at(), it.by(), "Put on legal hold", it.reason());
      case CaseEvent.HoldLifted it -> new Entry(it.at(), it.by(), "Legal hold lifted", it.reason());
      case CaseEvent.WordsErased it ->
          new Entry(it.at(), it.by(), "The comment's words were erased", it.ground());
      case CaseEvent.ScreenshotAdded it ->
          new Entry(
              it.at(),
              it.by(),
              "Screenshot sealed as entry " + it.entry(),
              "SHA-256 " + it.sha256());
      case CaseEvent.LeftAsIs it ->
          new Entry(it.at(), it.by(), "Left as it is", why(it.reason(), it.clause()));
    };
  }

  private static String why(String reason, @Nullable String clause) {
    return clause == null ? reason : reason + " (" + clause + ")";
  }

  private static String named(ActionKind kind) {
    return switch (kind) {
      case HIDE -> "Hide";
      case UNHIDE -> "Show again";
      case DELETE -> "Delete";
      case REPLY -> "Reply";
      case BLOCK -> "Block of the author";
      case UNBLOCK -> "End of the block of the author";
      case REPORT -> "Report to the platform";
    };
  }

  private static String version(CommentKind kind) {
    return switch (kind) {
      case CREATED -> "Comment";
      case EDITED -> "Edited comment";
      case REMOVED -> "Removal";
      case HIDDEN -> "The platform says that the comment was hidden";
      case UNHIDDEN -> "The platform says that the comment was shown again";
    };
  }
}
