package moothall.moderation.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rules;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;
import org.junit.jupiter.api.Test;

/** The fast rules see what {@link NaiveRules} sees, no more and no less. */
class DifferentialTest {

  private static final List<String> WORDS =
      List.of(
          "let",
          "till",
          "a",
          "i",
          "ura",
          "eel",
          "leek",
          "tell",
          "all",
          "ate",
          "tattle",
          "it",
          "sea",
          "seals",
          "tall",
          "settle",
          "less",
          "ill",
          "lie",
          "allies",
          "easel",
          "telltale");

  private static final List<String> PATTERNS =
      List.of(
          "\\blee[kt]",
          "tall?[a-z]*",
          "\\b(?:settle|easel)s?\\b",
          "ill (?:\\w+ ){0,2}at",
          "sea\\b",
          "ell.?t",
          "\\btel+\\w*ale",
          "(?:lie|all)s|ate");

  private static final List<String> GAPS =
      List.of(
          " ",
          " ",
          " ",
          " ",
          ", ",
          ". ",
          "! ",
          "\n",
          "; ",
          "-",
          ".",
          "'",
          "'s ",
          "\u2019",
          "* ",
          "_",
          "  ",
          "?",
          " \uD83D\uDE00 ",
          "\u0301 ",
          "",
          "\u00E9",
          " \"",
          "/");

  @Test
  void seesTheSameInRandomTexts() {
    Random random = new Random(11);
    int found = 0;
    for (int set = 0; set < 50; set++) {
      Pair pair = pair(random);
      for (int i = 0; i < 100; i++) {
        found += pair.compare(text(random));
      }
    }
    assertThat(found).isGreaterThan(5_000);
  }

  @Test
  void seesTheSameInWhatResidentsWrite() throws IOException {
    Random random = new Random(12);
    List<String> rows = rows();
    int found = 0;
    for (int set = 0; set < 3; set++) {
      Map<String, Term> terms = new LinkedHashMap<>();
      for (int i = 0; i < 40; i++) {
        terms.put("w" + i, Term.of(piece(rows.get(random.nextInt(rows.size())), random)));
      }
      Pair pair = new Pair(terms);
      for (String row : rows) {
        found += pair.compare(random.nextInt(3) == 0 ? disguised(row, random) : row);
      }
    }
    assertThat(found).isGreaterThan(500);
  }

  /** One set of terms, looked for in two ways. */
  private record Pair(Map<String, Term> terms, NaiveRules naive, Rulebook rulebook) {

    Pair(Map<String, Term> terms) {
      this(terms, new NaiveRules(terms), rulebook(terms));
    }

    /** Fails if they differ; tells how many they found. */
    int compare(String words) {
      Comment comment = Comments.saying(words);
      Reading reading = Reading.of(comment, words);
      Set<String> seen = new TreeSet<>();
      for (Finding finding : rulebook.inspect(reading)) {
        seen.add(((Finding.Match) finding).rule().id());
      }
      Set<String> expected = naive.in(reading.text());
      assertThat(seen)
          .as("in \"%s\", read as \"%s\", of %s", words, reading.text().text(), terms)
          .isEqualTo(expected);
      return seen.size();
    }

    private static Rulebook rulebook(Map<String, Term> terms) {
      List<Rule> rules = new ArrayList<>();
      terms.forEach((id, term) -> {
        Rule rule = Rules.lookingFor(List.of(term));
        rules.add(
            new Rule(
                id,
                rule.category(),
                rule.actions(),
                rule.confidence(),
                rule.grounds(),
                rule.evidence(),
                rule.circumstances(),
                rule.standing()));
      });
      return new Rulebook(List.of(new PolicyPack("test", "1", rules, List.of())), Map.of());
    }
  }

  private static Pair pair(Random random) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < 25; i++) {
      terms.put("t" + i, term(random));
    }
    return new Pair(terms);
  }

  private static Term term(Random random) {
    String word = any(WORDS, random);
    return switch (random.nextInt(10)) {
      case 0 -> new Term.Pattern(any(PATTERNS, random));
      case 1 -> Term.of(word.length() < 3 ? word : word.charAt(0) + "?".repeat(word.length() - 1));
      case 2 -> new Term.Phrase(capitals(word, random), true, Validity.ALWAYS);
      case 3, 4 -> Term.of(word + "*");
      case 5 -> Term.of(word.length() < 2 ? word : word.substring(0, word.length() - 1) + "*");
      case 6 -> Term.of(word + " " + any(WORDS, random) + (random.nextBoolean() ? "*" : ""));
      case 7 -> Term.of(word + any(WORDS, random));
      case 8 -> Term.of(word + "'" + any(WORDS, random));
      default -> Term.of(word);
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(9);
    for (int i = 0; i < words; i++) {
      String word = any(WORDS, random);
      text.append(random.nextInt(3) == 0 ? disguised(word, random) : word)
          .append(any(GAPS, random));
    }
    return text.toString();
  }

  private static String disguised(String word, Random random) {
    StringBuilder out = new StringBuilder();
    int kind = random.nextInt(9);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean now = random.nextInt(3) == 0;
      switch (kind) {
        case 0 -> out.append(Character.toString(c).repeat(now ? 2 + random.nextInt(3) : 1));
        case 1 ->
            out.append(now && c == 'l' ? '1' : now && c == 'e' ? '3' : now && c == 'i' ? '!' : c);
        case 2 -> out.append(c).append(' ');
        case 3 -> out.append(now && i > 0 && Character.isLetter(c) ? '*' : c);
        case 4 -> out.append(now ? Character.toUpperCase(c) : c);
        case 5 -> out.append(now && c == 'a' ? '\u0430' : now && c == 'e' ? '\u0435' : c);
        case 6 -> out.append(c).append(now ? "\u200B" : "");
        case 7 -> out.append(c).append(now ? "\u0301" : "");
        default -> out.append(c).append(now ? "." : "");
      }
    }
    return out.toString();
  }

  private static String capitals(String word, Random random) {
    return disguised(word, new Random(random.nextInt())).equals(word)
        ? word.toUpperCase(java.util.Locale.ROOT)
        : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One to three neighbouring words that have letters. */
  private static String piece(String row, Random random) {
    List<String> words = List.of(row.split(" +", -1));
    int from = random.nextInt(words.size());
    String piece =
        String.join(" ", words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(3))));
    String letters = piece.replaceAll("[^\\p{L} ]", "");
    return letters.isBlank() ? "the" : letters.strip();
  }

  private static List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String file : List.of("council-comments.tsv", "benign-comments.tsv", "harm-dev.tsv")) {
      try (InputStream in = DifferentialTest.class.getResourceAsStream("/" + file)) {
        assertThat(in).isNotNull();
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1)[5])
            .forEach(rows::add);
      }
    }
    assertThat(rows).hasSizeGreaterThan(1_000);
    return rows;
  }

  private static <T> T any(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
