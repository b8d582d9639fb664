package moothall.escalation.reading;

import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentKind;

/** The events of a case in plain English, for people. */
public final class Timeline {

  private Timeline() {}

  /** One line: when, who, what happened, and why where somebody gave a reason. */
  public record Entry(Instant at, String by, String what, String why) {}

  public static List<Entry> of(Case it) {
    return it.events().stream().map(Timeline::entry).toList();
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
      case CaseEvent.HideRequested it ->
          new Entry(it.at(), it.by(), "Asked the platform to hide the comment", it.reason());
      case CaseEvent.UnhideRequested it ->
          new Entry(it.at(), it.by(), "Asked the platform to show the comment again", it.reason());
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
              (it.kind() == ActionKind.HIDE ? "Hide: " : "Show again: ")
                  + it.settlement().name().replace('_', ' '),
              it.settlement().sentence());
      case CaseEvent.ReferralRaised it ->
          new Entry(
              it.at(),
              it.by(),
              "Referral raised: " + it.type().name().replace('_', ' ') + ", " + it.reference(),
              it.reason());
      case CaseEvent.CommentRemoved it ->
          new Entry(it.at(), system, "The comment was removed from the platform", "");
      case CaseEvent.PersonNeeded it ->
          new Entry(it.at(), system, "A person is needed", it.why().sentence());
      case CaseEvent.LeftAsIs it -> new Entry(it.at(), it.by(), "Left as it is", it.reason());
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
