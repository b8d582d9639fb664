package moothall.platforms;

import java.util.List;

/**
 * A platform's limits.
 *
 * @param allowances those with a number
 * @param note what has no number, or only the platform's answers tell; may be empty
 */
public record Limits(List<Allowance> allowances, String note) {

  public Limits {
    allowances = List.copyOf(allowances);
  }
}
