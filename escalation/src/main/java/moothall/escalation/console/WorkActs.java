package moothall.escalation.console;

import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;

/** What somebody's role lets them do with a case besides deciding. */
public record WorkActs(
    String user, boolean decided, boolean claim, boolean takeOver, boolean note, boolean answer) {

  static WorkActs of(Viewer viewer, Case it) {
    return new WorkActs(
        viewer.name(),
        it.isDecided(),
        viewer.may(Permission.DECIDE, Queue.of(it)),
        viewer.may(Permission.TAKE_OVER, Queue.of(it)),
        viewer.may(Permission.NOTE, Queue.of(it)),
        viewer.may(Permission.ANSWER_CONCERNS, Queue.of(it)));
  }
}
