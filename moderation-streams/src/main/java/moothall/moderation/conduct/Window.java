package moothall.moderation.conduct;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Rule;

/**
 * How many comments of one author, within which time, are what.
 *
 * @param id kebab-case, stable: people and statistics refer to it
 * @param category what the last of them is as well
 * @param grounds what people are told
 * @param within from the first of them to the last
 * @param comments how many it takes, the last included; two or more
 * @param among codes of which each of them must have one; empty for a flood
 * @param except codes with which a comment never counts: whoever cries for help may repeat it
 */
public record Window(
    String id,
    Kind kind,
    Category category,
    Rule.Grounds grounds,
    Duration within,
    int comments,
    Set<String> among,
    Set<String> except) {

  /** What the comments have in common besides their author. */
  public enum Kind {
    /** They are aimed at the same person. */
    COURSE_OF_CONDUCT,
    /** They say nearly the same. */
    FLOOD
  }

  /** What a machine may do that has read no words: never a referral, which a person may raise. */
  public List<Action> actions() {
    return category.actions().stream().filter(it -> !it.isReferral()).sorted().toList();
  }

  boolean counts(Remark remark) {
    return !remark.isOneOf(except)
        && switch (kind) {
          case COURSE_OF_CONDUCT -> remark.isOneOf(among) && !remark.targets().isEmpty();
          case FLOOD -> remark.sketch() != null;
        };
  }

  /** Whether an earlier remark belongs to a later one; both count. */
  boolean joins(Remark earlier, Remark later) {
    boolean near = !earlier.at().isBefore(later.at().minus(within));
    boolean apart = !earlier.commentId().equals(later.commentId());
    return near
        && apart
        && switch (kind) {
          case COURSE_OF_CONDUCT -> earlier.meansSomebodyOf(later);
          case FLOOD -> earlier.saysNearlyTheSameAs(later);
        };
  }
}
