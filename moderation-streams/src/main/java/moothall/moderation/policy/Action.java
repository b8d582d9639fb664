package moothall.moderation.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a verdict asks for, in the order in which it is written everywhere. */
public enum Action {
  NONE,
  FLAG,
  HIDE,
  ESCALATE,
  REFER_HATE,
  REFER_TERROR,
  REFER_POLICE,
  REFER_PREVENT,
  REFER_SAFEGUARDING,
  REPORT_IWF;

  /** Whether it raises a record that a person must close, which is more than an escalation. */
  public boolean isReferral() {
    return compareTo(REFER_HATE) >= 0;
  }

  /**
   * The union without what the rest implies: a referral is its own escalation, anything outdoes a
   * flag, and nothing at all is {@link #NONE}.
   */
  public static List<Action> union(Set<Action> asked) {
    Set<Action> union = EnumSet.noneOf(Action.class);
    union.addAll(asked);
    union.remove(NONE);
    if (union.stream().anyMatch(Action::isReferral)) {
      union.remove(ESCALATE);
    }
    if (union.size() > 1) {
      union.remove(FLAG);
    }
    return union.isEmpty() ? List.of(NONE) : List.copyOf(union);
  }
}
