package moothall.escalation.policy;

import java.util.List;
import java.util.stream.Stream;

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

  /** What the condition begins with that lists may be named in as well, between commas. */
  private static final String TOPICS = "topics: ";

  public Words {
    terms = List.copyOf(terms);
    conditions = List.copyOf(conditions);
  }

  /** As the lists are referred to that stand among its terms or its topics. */
  Stream<String> lists() {
    Stream<String> topics =
        conditions.stream()
            .filter(it -> it.startsWith(TOPICS))
            .flatMap(it -> Stream.of(it.substring(TOPICS.length()).split(", ", -1)));
    return Stream.concat(terms.stream(), topics).filter(it -> it.startsWith(LIST));
  }

  /** As rules refer to it: a list and a context may have one name. */
  String reference() {
    return context ? name : LIST + name;
  }
}
