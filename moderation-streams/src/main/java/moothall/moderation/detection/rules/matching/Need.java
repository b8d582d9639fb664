package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What must stand in a text before a pattern can match there. */
sealed interface Need {

  /**
   * A stretch of letters, digits and single spaces.
   *
   * @param begins whether a word must begin where it begins
   * @param ends whether a word must end where it ends
   */
  record Literal(String text, boolean begins, boolean ends) implements Need {}

  /** All of these. */
  record All(List<Need> parts) implements Need {}

  /** One of these at least. */
  record Any(List<Need> parts) implements Need {}

  /** Of a pattern that may match any text. */
  static Need nothing() {
    return new All(List.of());
  }

  /** Whether nothing is needed. */
  default boolean isNothing() {
    return this instanceof All all && all.parts().isEmpty();
  }

  static Need all(List<Need> parts) {
    List<Need> kept = new ArrayList<>();
    for (Need part : parts) {
      if (part instanceof All all) {
        kept.addAll(all.parts());
      } else {
        kept.add(part);
      }
    }
    List<Need> distinct = kept.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new All(distinct);
  }

  static Need any(List<Need> parts) {
    List<Need> kept = new ArrayList<>();
    for (Need part : parts) {
      if (part.isNothing()) {
        return part;
      }
      if (part instanceof Any any) {
        kept.addAll(any.parts());
      } else {
        kept.add(part);
      }
    }
    List<Need> distinct = kept.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new Any(distinct);
  }

  /** Literals of which one stands wherever the need is met: those that stand in fewest texts. */
  default List<Literal> key() {
    return switch (this) {
      case Literal literal -> List.of(literal);
      case Any any -> any.parts().stream().flatMap(part -> part.key().stream()).distinct().toList();
      case All all ->
          all.parts().stream()
              .map(Need::key)
              .max(Comparator.comparingInt(Need::rarity))
              .orElse(List.of());
    };
  }

  private static int rarity(List<Literal> oneOf) {
    return oneOf.stream().mapToInt(Need::rarity).min().orElse(0);
  }

  /** Longer is rarer, and so is what is not one of the words that every comment has. */
  private static int rarity(Literal literal) {
    int length = Phrase.skeletonOf(literal.text()).length();
    int bounds = (literal.begins() ? 1 : 0) + (literal.ends() ? 1 : 0);
    return FrequentWords.isOne(literal.text()) ? 1 : 2 * length + bounds;
  }
}
