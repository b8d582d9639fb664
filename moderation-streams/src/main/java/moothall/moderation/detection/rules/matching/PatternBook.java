package moothall.moderation.detection.rules.matching;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import moothall.moderation.policy.Term;

/** All patterns of all rules. Each runs only where all the literals it needs were seen. */
final class PatternBook {

  /** A pattern, and what it needs, put as numbers of literals. */
  private record Ready(Pattern pattern, Predicate<BitSet> need) {}

  private final Map<Integer, Ready> patterns = new HashMap<>();
  private final Map<Need.Literal, Integer> literals = new LinkedHashMap<>();

  /** Patterns by each literal of which one must be there before anything else is asked. */
  private final List<List<Integer>> byLiteral = new ArrayList<>();

  PatternBook(Map<Integer, Term.Pattern> terms) {
    new TreeMap<>(terms)
        .forEach((number, term) -> {
          Need need = RequiredLiterals.of(term.expression());
          patterns.put(number, new Ready(compiled(term), ready(need)));
          need.key().forEach(literal -> byLiteral.get(number(literal)).add(number));
        });
  }

  private Predicate<BitSet> ready(Need need) {
    return switch (need) {
      case Need.Literal literal -> {
        int number = number(literal);
        yield seen -> seen.get(number);
      }
      case Need.Any any -> {
        BitSet literals = new BitSet();
        List<Predicate<BitSet>> others = new ArrayList<>();
        for (Need part : any.parts()) {
          if (part instanceof Need.Literal literal) {
            literals.set(number(literal));
          } else {
            others.add(ready(part));
          }
        }
        yield seen -> literals.intersects(seen) || anyHolds(others, seen);
      }
      case Need.All all -> {
        List<Predicate<BitSet>> parts = all.parts().stream().map(this::ready).toList();
        yield seen -> !anyFails(parts, seen);
      }
    };
  }

  // Streams would be shorter, and cost more than what they ask.
  private static boolean anyHolds(List<Predicate<BitSet>> parts, BitSet seen) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).test(seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyFails(List<Predicate<BitSet>> parts, BitSet seen) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).test(seen)) {
        return true;
      }
    }
    return false;
  }

  private int number(Need.Literal literal) {
    Integer known = literals.putIfAbsent(literal, literals.size());
    if (known == null) {
      byLiteral.add(new ArrayList<>());
    }
    return known == null ? literals.size() - 1 : known;
  }

  private static Pattern compiled(Term.Pattern term) {
    try {
      return Pattern.compile(term.expression());
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          term.written() + ": " + e.getDescription() + " (expected: a pattern of RE2)", e);
    }
  }

  /** The literals to look for, with the numbers by which {@link #candidates} knows them. */
  Map<Need.Literal, Integer> literals() {
    return literals;
  }

  /** Numbers of the patterns that may match where these literals stand. */
  BitSet candidates(BitSet literalsSeen) {
    BitSet candidates = new BitSet();
    for (int i = literalsSeen.nextSetBit(0); i >= 0; i = literalsSeen.nextSetBit(i + 1)) {
      for (int number : byLiteral.get(i)) {
        Ready ready = patterns.get(number);
        if (ready != null && ready.need().test(literalsSeen)) {
          candidates.set(number);
        }
      }
    }
    return candidates;
  }

  boolean holds(int number) {
    return patterns.containsKey(number);
  }

  /** Everything that one pattern matches. */
  List<Sighting> look(Search search, int number) {
    String text = search.text().text();
    Ready ready = patterns.get(number);
    if (ready == null || !search.budget().takeCharacters(text.length())) {
      return List.of();
    }
    List<Sighting> seen = new ArrayList<>();
    Matcher matcher = ready.pattern().matcher(text);
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
