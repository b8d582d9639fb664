package moothall.escalation.console;

import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.Obstacles;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;

/**
 * What the page of a case offers to somebody.
 *
 * @param decide whether the role decides about such cases
 * @param hides whether the platform lets us hide and show
 * @param hiding why it does not; empty if it does
 * @param longestReply most characters of a reply; 0 where none can be sent
 * @param screenshot adding a picture that somebody took of the platform
 * @param erased whether the words cannot be read any more
 */
public record CaseActs(
    boolean decide,
    boolean hides,
    String hiding,
    Act delete,
    Act reply,
    int longestReply,
    Report report,
    Hold hold,
    Act screenshot,
    boolean erased) {

  /**
   * The legal hold.
   *
   * @param allowed whether the role sets and lifts it
   */
  public record Hold(boolean allowed, boolean isSet) {}

  /**
   * Telling the platform's moderators.
   *
   * @param waits whether a report was left to a person to make it on the platform
   * @param byHand whether that person is still to make it: not once the comment was referred or is
   *     restricted, because the platform could warn its author
   */
  public record Report(Act act, boolean waits, boolean byHand) {}

  /**
   * Something that is offered, or is not.
   *
   * @param allowed whether the role allows it at all; nothing is shown where it does not
   * @param obstacle why it cannot be done now; empty if it can
   */
  public record Act(boolean allowed, String obstacle) {

    public boolean isOpen() {
      return allowed && obstacle.isEmpty();
    }
  }

  static CaseActs of(Viewer viewer, Case it, Obstacles obstacles) {
    return new CaseActs(
        viewer.may(Permission.DECIDE, Queue.of(it)),
        obstacles.lettingHide(it),
        obstacles.toAnyHiding(it).map(DeskAnswer.Refused::why).orElse(""),
        act(viewer, Permission.DELETE, it, obstacles.toDeletion(it)),
        act(viewer, Permission.REPLY, it, obstacles.toReplying(it)),
        obstacles.longestReply(it),
        new Report(
            act(viewer, Permission.REPORT, it, obstacles.toReporting(it)),
            it.reports().forAPerson().isPresent(),
            it.reports().forAPerson().isPresent() && Obstacles.allowsStill(it, ActionKind.REPORT)),
        new Hold(viewer.may(Permission.LEGAL_HOLD, Queue.of(it)), it.isOnHold()),
        act(viewer, Permission.ADD_SCREENSHOT, it, ScreenshotDesk.obstacle(it)),
        it.areWordsErased());
  }

  /** For a comment in which nothing was found; what it needs a case for is not offered. */
  static CaseActs beforeACase(Viewer viewer, CommentId comment, Obstacles obstacles) {
    Set<Queue> queues = Set.of(Queue.ORDINARY);
    Act no = new Act(false, "");
    return new CaseActs(
        viewer.may(Permission.DECIDE, queues),
        obstacles.lettingHide(comment),
        "",
        no,
        new Act(viewer.may(Permission.REPLY, queues) && obstacles.lettingReply(comment), ""),
        0,
        new Report(no, false, false),
        new Hold(false, false),
        no,
        false);
  }

  private static Act act(
      Viewer viewer, Permission permission, Case it, Optional<DeskAnswer.Refused> obstacle) {
    return new Act(
        viewer.may(permission, Queue.of(it)), obstacle.map(DeskAnswer.Refused::why).orElse(""));
  }
}
