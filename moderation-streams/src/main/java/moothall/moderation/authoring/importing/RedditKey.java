package moothall.moderation.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The left side of a condition, such as {@code ~body+title (includes, case-sensitive)}.
 *
 * @param negated whether it must not hold
 * @param field what is looked at
 * @param modifiers how
 */
record RedditKey(boolean negated, String field, List<String> modifiers) {

  private static final Set<String> TEXT_FIELDS =
      Set.of("body", "title", "title+body", "body+title");
  private static final Set<String> WHOLE =
      Set.of("full-exact", "full-text", "starts-with", "ends-with");

  static RedditKey of(String written) {
    boolean negated = written.startsWith("~");
    int bracket = written.indexOf('(');
    String field = written.substring(negated ? 1 : 0, bracket < 0 ? written.length() : bracket);
    List<String> modifiers = new ArrayList<>();
    if (bracket >= 0) {
      StringTokenizer tokens = new StringTokenizer(written.substring(bracket), "(), ");
      while (tokens.hasMoreTokens()) {
        modifiers.add(tokens.nextToken().toLowerCase(Locale.ROOT));
      }
    }
    return new RedditKey(negated, field.strip().toLowerCase(Locale.ROOT), List.copyOf(modifiers));
  }

  boolean isAboutText() {
    return TEXT_FIELDS.contains(field);
  }

  boolean isPattern() {
    return modifiers.contains("regex");
  }

  boolean isExactCase() {
    return modifiers.contains("case-sensitive");
  }

  boolean isInsideWords() {
    return modifiers.contains("includes");
  }

  Optional<String> obstacle() {
    for (String modifier : modifiers) {
      if (WHOLE.contains(modifier)) {
        return Optional.of(modifier + " looks at the text as a whole, which our rules do not");
      }
    }
    return Optional.empty();
  }

  String written(String word) {
    if (isPattern()) {
      return "/" + word + "/";
    }
    return (isExactCase() ? "=" : "") + word;
  }
}
