package moothall.escalation.policy;

import java.util.List;

/**
 * A named list of terms, or a context, that rules refer to.
 *
 * @param name in full; a rule names a list as {@code @name}
 * @param conditions of a context, beside its terms
 * @param leftOut how many terms did not fit
 */
public record Words(
    String name, boolean context, List<String> terms, List<String> conditions, int leftOut) {

  /** What the name of a list begins with where terms refer to it. */
  public static final String LIST = "@";

  public Words {
    terms = List.copyOf(terms);
    conditions = List.copyOf(conditions);
  }

  /** As rules refer to it: a list and a context may have one name. */
  String reference() {
    return context ? name : LIST + name;
  }
}
