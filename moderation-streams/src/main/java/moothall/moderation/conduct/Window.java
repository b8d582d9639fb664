package moothall.moderation.conduct;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Rule;

/**
 * How many comments of one author, or of how many authors, within which time, are what.
 *
 * @param id kebab-case, stable: people and statistics refer to it
 * @param category what the last of them is as well
 * @param grounds what people are told
 * @param within from the first of them to the last
 * @param comments how many it takes, the last included; two or more. Of several authors one each
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

  /** What the comments have in common. */
  public enum Kind {
    /** One author aims at the same person. */
    COURSE_OF_CONDUCT,
    /** One author says nearly the same. */
    FLOOD,
    /** Several authors say the same on one page. */
    COPIES,
    /** Several authors aim at the same person, or meet in one thread, on one page. */
    PILE_ON;

    /** Whether it takes several authors: then nobody's comment is hidden for it. */
    public boolean isOfMany() {
      return this == COPIES || this == PILE_ON;
    }
  }

  public Window {
    if (kind.isOfMany() && category.actions().contains(Action.HIDE)) {
      throw new IllegalArgumentException(
          id
              + " has the category "
              + category.code()
              + ", for which comments are hidden (expected: one for which none is, as nobody's"
              + " comment is hidden for what others wrote)");
    }
  }

  public Window withGrounds(Rule.Grounds other) {
    return new Window(id, kind, category, other, within, comments, among, except);
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
          case COPIES -> remark.writer() != null;
          case PILE_ON -> remark.writer() != null && remark.isOneOf(among);
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
          case COPIES, PILE_ON -> !earlier.isBySameAs(later);
        };
  }
}
