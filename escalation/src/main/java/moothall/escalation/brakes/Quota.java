package moothall.escalation.brakes;

import java.util.Optional;

/**
 * How many comments the machine may hide on one day of the council's.
 *
 * @param perPage on each page; 0 or more
 * @param inAll on all pages together; 0 or more
 */
public record Quota(int perPage, int inAll) {

  public Quota {
    if (perPage < 0 || inAll < 0) {
      throw new IllegalArgumentException(
          "quota of " + perPage + " a page and " + inAll + " in all (expected: 0 or more)");
    }
  }

  /** How many there were so far today. */
  public record Spent(int onPage, int inAll) {}

  /** Which quota leaves room for no more, and on what. */
  public record Reached(boolean onAllPages, int limit) {

    public String sentence() {
      return "The machine has hidden "
          + limit
          + (onAllPages ? " comments on all pages together" : " comments on this page")
          + " today, which is as many as it may: people decide until midnight.";
    }
  }

  /** Empty if one more may be hidden. */
  public Optional<Reached> reached(Spent spent) {
    if (spent.inAll() >= inAll) {
      return Optional.of(new Reached(true, inAll));
    }
    return spent.onPage() >= perPage ? Optional.of(new Reached(false, perPage)) : Optional.empty();
  }
}
