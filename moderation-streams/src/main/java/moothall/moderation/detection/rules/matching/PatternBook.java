package moothall.moderation.detection.rules.matching;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import moothall.moderation.policy.Term;

/** All patterns of all rules. Each runs only where one of the literals it needs was seen. */
final class PatternBook {

  private final Map<Integer, Pattern> patterns = new HashMap<>();
  private final Map<String, Set<Integer>> byLiteral = new TreeMap<>();

  PatternBook(Map<Integer, Term.Pattern> terms) {
    terms.forEach((number, term) -> {
      patterns.put(number, compiled(term));
      for (String literal : RequiredLiterals.of(term.expression())) {
        byLiteral.computeIfAbsent(literal, key -> new TreeSet<>()).add(number);
      }
    });
  }

  private static Pattern compiled(Term.Pattern term) {
    try {
      return Pattern.compile(term.expression());
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          term.written() + ": " + e.getDescription() + " (expected: a pattern of RE2)", e);
    }
  }

  /** Numbers of patterns by a literal that must stand in the text before they are tried. */
  Map<String, Set<Integer>> literals() {
    return byLiteral;
  }

  boolean holds(int number) {
    return patterns.containsKey(number);
  }

  /** Everything that one pattern matches. */
  List<Sighting> look(Search search, int number) {
    String text = search.text().text();
    Pattern pattern = patterns.get(number);
    if (pattern == null || !search.budget().takeCharacters(text.length())) {
      return List.of();
    }
    List<Sighting> seen = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int at = 0;
    while (at <= text.length() && matcher.find(at) && search.budget().take()) {
      if (matcher.end() > matcher.start()) {
        seen.add(search.words().sighting(number, matcher.start(), matcher.end(), false));
      }
      at = Math.max(matcher.end(), matcher.start() + 1);
    }
    return seen;
  }
}
