package moothall.escalation.insight;

import java.util.Collection;
import java.util.Optional;
import moothall.escalation.transparency.Cell;

/**
 * What became of a rule in some days; small numbers are not shown.
 *
 * @param cases in which it saw something
 * @param stood in how many of those that the machine hid and people decided they did not find it
 *     wrong; empty where there are too few to say
 */
public record RuleRecord(Cell cases, Optional<Share> stood) {

  /** Of a rule that nobody has met. */
  public static final RuleRecord NOTHING = of(0, new Share(0, 0));

  public static RuleRecord of(long cases, Share stood) {
    return new RuleRecord(
        Cell.of(cases), Optional.of(stood).filter(it -> it.of() >= Cell.SMALLEST));
  }

  /** The cases of several rules, each counted once a rule; nothing small can be told from it. */
  public static Cell together(Collection<RuleRecord> records) {
    long known = 0;
    boolean small = false;
    for (RuleRecord it : records) {
      if (it.cases() instanceof Cell.Exact(long number)) {
        known += number;
      } else {
        known++;
        small = true;
      }
    }
    return small ? new Cell.AtLeast(known) : new Cell.Exact(known);
  }
}
