package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.normalisation.Transform;
import moothall.moderation.policy.Term;

/** What terms mean, written down once more as plainly as possible and without any haste. */
final class NaiveRules {

  private static final int LONGEST_MASK = 24;

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final Pattern MASKED = Pattern.compile("(?<![\\p{L}])\\p{L}+\\*[\\p{L}*]*");

  private final Map<String, Term> terms;
  private final Map<Term.Phrase, List<String>> spelt = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();

  NaiveRules(Map<String, Term> termsById) {
    this.terms = termsById;
  }

  /** Ids of the terms that stand in a text. */
  Set<String> in(NormalisedText text) {
    Set<String> found = new TreeSet<>();
    List<Word> words = words(text);
    terms.forEach((id, term) -> {
      boolean seen =
          switch (term) {
            case Term.Phrase phrase -> stands(phrase, text, words) || isMasked(phrase, text);
            case Term.Pattern pattern ->
                patterns
                    .computeIfAbsent(pattern.expression(), Pattern::compile)
                    .matcher(text.text())
                    .results()
                    .anyMatch(it -> it.end() > it.start());
            case Term.Entity entity -> throw new IllegalArgumentException(entity.name());
          };
      if (seen) {
        found.add(id);
      }
    });
    return found;
  }

  /**
   * A word of the text.
   *
   * @param places of its letters and digits
   * @param endsSentence whether a sentence ends behind it
   */
  private record Word(List<Integer> places, boolean endsSentence) {}

  private static List<Word> words(NormalisedText text) {
    String copy = text.text();
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < copy.length()) {
      List<Integer> places = new ArrayList<>();
      for (; at < copy.length() && (isWordPart(copy, at) || isApostropheInside(copy, at)); at++) {
        if (isWordPart(copy, at)) {
          places.add(at);
        }
      }
      boolean sentence = false;
      for (; at < copy.length() && !isWordPart(copy, at); at++) {
        char c = copy.charAt(at);
        boolean last = at + 1 == copy.length() || Character.isWhitespace(copy.charAt(at + 1));
        sentence |= c == '\n' || c == ';' || (last && (c == '.' || c == '!' || c == '?'));
      }
      if (!places.isEmpty()) {
        words.add(new Word(places, sentence));
      }
    }
    return words;
  }

  private static boolean isWordPart(String copy, int at) {
    char c = copy.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostropheInside(String copy, int at) {
    return (copy.charAt(at) == '\'' || copy.charAt(at) == '\u2019')
        && at > 0
        && at + 1 < copy.length()
        && Character.isLetter(copy.charAt(at - 1))
        && Character.isLetter(copy.charAt(at + 1));
  }

  private boolean stands(Term.Phrase phrase, NormalisedText text, List<Word> words) {
    if (phrase.isMasked()) {
      return false;
    }
    List<String> wanted = spelt.computeIfAbsent(phrase, NaiveRules::spelt);
    for (int first = 0; first + wanted.size() <= words.size(); first++) {
      for (int within = 0; within < words.get(first).places().size(); within++) {
        int from = words.get(first).places().get(within);
        if ((within == 0 || isSpeltOutAfterAWord(text, from))
            && standsFrom(phrase, wanted, text, words.subList(first, words.size()), within)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsFrom(
      Term.Phrase phrase, List<String> wanted, NormalisedText text, List<Word> words, int within) {
    int end = 0;
    for (int i = 0; i < wanted.size(); i++) {
      boolean last = i + 1 == wanted.size();
      List<Integer> places = words.get(i).places();
      places = i == 0 ? places.subList(within, places.size()) : places;
      int read = read(wanted.get(i), text, places);
      if (read < 0
          || (read < places.size() && !(last && phrase.hasAnyEnding()))
          || (!last && words.get(i).endsSentence())) {
        return false;
      }
      end = read == 0 ? 0 : places.get(read - 1) + 1;
    }
    String original = text.originalOf(words.getFirst().places().get(within), end);
    return !phrase.exactCase() || original.equals(phrase.written());
  }

  /** How many places a word takes, or -1 if it does not stand there. */
  private static int read(String word, NormalisedText text, List<Integer> places) {
    int letter = 0;
    int read = 0;
    while (letter < word.length()) {
      if (read == places.size() || !isSame(word.charAt(letter), text, places.get(read))) {
        return -1;
      }
      int place = places.get(read);
      letter++;
      while (text.has(Transform.REPEAT, place)
          && letter < word.length()
          && isSame(word.charAt(letter), text, place)) {
        letter++;
      }
      read++;
    }
    return read;
  }

  private static boolean isSame(char letter, NormalisedText text, int place) {
    char seen = text.text().charAt(place);
    return seen == letter || (seen == 'i' && letter == 'l' && text.has(Transform.LEET, place));
  }

  /** But not within letters that are compared as one: whoever spells "i l i e" is not seen. */
  private static boolean isSpeltOutAfterAWord(NormalisedText text, int from) {
    if (plain(text.text().charAt(from - 1)) == plain(text.text().charAt(from))) {
      return false;
    }
    for (String before : List.of("a", "i", "u", "ura")) {
      int first = from - before.length();
      boolean spelt = first >= 0 && text.text().startsWith(before, first);
      for (int i = first; spelt && i <= from; i++) {
        spelt = text.has(Transform.SPACED, i);
      }
      if (spelt && (first == 0 || !Character.isLetterOrDigit(text.text().charAt(first - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static char plain(char letter) {
    return letter == 'l' ? 'i' : letter;
  }

  private static List<String> spelt(Term.Phrase phrase) {
    String copy =
        Normaliser.normalise(phrase.words()).text().replace("'", "").replace("\u2019", "");
    return WORDS.matcher(copy).results().map(it -> it.group()).toList();
  }

  private boolean isMasked(Term.Phrase phrase, NormalisedText text) {
    Matcher masked = MASKED.matcher(text.text());
    while (masked.find()) {
      String seen = masked.group();
      if (seen.length() <= LONGEST_MASK && isMasked(phrase, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMasked(Term.Phrase phrase, String seen) {
    if (phrase.isMasked()) {
      return phrase.written().replace('?', '*').equals(seen);
    }
    List<String> words = spelt.computeIfAbsent(phrase, NaiveRules::spelt);
    String regex = seen.replace("*", ".");
    return words.size() == 1
        && words.getFirst().length() > 2
        && !phrase.exactCase()
        && !isListed(seen)
        && seen.replace("*", "").length() >= 2
        && words.getFirst().matches(regex);
  }

  /** A listed spelling means what lists it and nothing else. */
  private boolean isListed(String seen) {
    return terms.values().stream()
        .anyMatch(
            it -> it instanceof Term.Phrase phrase && phrase.isMasked() && isMasked(phrase, seen));
  }
}
