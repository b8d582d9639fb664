package moothall.moderation.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sentences that are the same but for signs and capitals, or share three fifths of their triples.
 */
final class NearDuplicates {

  private static final double NEAR = 0.6;
  private static final Pattern SIGNS = Pattern.compile("[\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);

  private NearDuplicates() {}

  static List<String> between(List<String> some, List<String> others) {
    List<Set<String>> taken = new ArrayList<>();
    Map<String, List<Integer>> byShingle = new HashMap<>();
    for (String other : others) {
      Set<String> shingles = shingles(other);
      shingles.forEach(
          it -> byShingle.computeIfAbsent(it, key -> new ArrayList<>()).add(taken.size()));
      taken.add(shingles);
    }
    List<String> found = new ArrayList<>();
    for (String one : some) {
      Set<String> mine = shingles(one);
      Map<Integer, Integer> shared = new HashMap<>();
      for (String shingle : mine) {
        byShingle.getOrDefault(shingle, List.of()).forEach(it -> shared.merge(it, 1, Integer::sum));
      }
      shared.forEach((number, count) -> {
        Set<String> both = new HashSet<>(taken.get(number));
        both.addAll(mine);
        if (count > NEAR * both.size()) {
          found.add(one + " ~ " + others.get(number));
        }
      });
    }
    return found;
  }

  static List<String> exactWithin(List<String> some) {
    Set<String> seen = new HashSet<>();
    return some.stream()
        .filter(it -> !seen.add(key(it) + it.codePoints().filter(c -> c > 0x2000).sum()))
        .toList();
  }

  private static String key(String text) {
    return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Three neighbouring words each; of a short text the whole. */
  private static Set<String> shingles(String text) {
    String[] words = key(text).split(" ", -1);
    if (words.length < 5) {
      return Set.of(text.toLowerCase(Locale.ROOT).strip());
    }
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= words.length; i++) {
      shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return shingles;
  }
}
