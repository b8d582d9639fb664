package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import moothall.moderation.normalisation.NormalisedText;

/**
 * Words whose middle or end is hidden by asterisks. They count as a phrase if the first letter, the
 * length and at least one more letter agree, or if a pack lists the very spelling.
 */
final class MaskedWords {

  private static final int LONGEST = 24;

  private final Map<String, List<Integer>> listed = new HashMap<>();
  private final Map<Integer, List<Candidate>> byFirstAndLength = new HashMap<>();

  private record Candidate(String spelt, int number) {}

  /** A masked word that may be a phrase. */
  record Found(int number, int from, int to) {}

  void add(Phrase phrase, int number) {
    String spelt = phrase.spelt();
    if (phrase.term().isMasked()) {
      listed.computeIfAbsent(spelt, key -> new ArrayList<>()).add(number);
    } else if (!phrase.term().exactCase() && spelt.indexOf(' ') < 0 && spelt.length() > 2) {
      byFirstAndLength
          .computeIfAbsent(slot(spelt), key -> new ArrayList<>())
          .add(new Candidate(spelt, number));
    }
  }

  void look(NormalisedText text, Consumer<Found> seen) {
    String copy = text.text();
    int star = copy.indexOf('*');
    while (star >= 0) {
      int from = star;
      while (from > 0 && Character.isLetter(copy.charAt(from - 1))) {
        from--;
      }
      int to = star;
      while (to < copy.length() && isLetterOrMask(copy.charAt(to))) {
        to++;
      }
      if (from < star && to - from <= LONGEST) {
        compare(copy.substring(from, to), from, seen);
      }
      star = copy.indexOf('*', to);
    }
  }

  private void compare(String seenAs, int from, Consumer<Found> seen) {
    int to = from + seenAs.length();
    for (int number : listed.getOrDefault(seenAs, List.of())) {
      seen.accept(new Found(number, from, to));
    }
    long letters = seenAs.chars().filter(Character::isLetter).count();
    if (letters >= 2 && !listed.containsKey(seenAs)) {
      for (Candidate candidate : byFirstAndLength.getOrDefault(slot(seenAs), List.of())) {
        if (fits(seenAs, candidate.spelt())) {
          seen.accept(new Found(candidate.number(), from, to));
        }
      }
    }
  }

  private static boolean fits(String masked, String spelt) {
    for (int i = 0; i < spelt.length(); i++) {
      if (masked.charAt(i) != '*' && masked.charAt(i) != spelt.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int slot(String word) {
    return word.charAt(0) * (LONGEST + 1) + word.length();
  }

  private static boolean isLetterOrMask(char c) {
    return c == '*' || Character.isLetter(c);
  }
}
