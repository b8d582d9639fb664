package moothall.moderation.detection.rules.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.policy.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLiteralsTest {

  /** A pattern, and what it needs, with < where a word begins and > where one ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "turnip ~ turnip",
        "turnips? ~ turnip|turnips",
        "raw.*turnip ~ raw&turnip",
        "turnip|swede ~ turnip|swede",
        "(turnip|swede)s ~ turnips|swedes",
        "(raw.*turnip|swede) ~ (raw&turnip)|swede",
        "(?:old)?turnip ~ turnip|oldturnip",
        "(turn)+ip ~ turn",
        "turni(p|t)s ~ turnips|turnits",
        "tur\\snip ~ tur&nip",
        "[abc]leek\\b ~ aleek>|bleek>|cleek>",
        "[a-z]leek ~ leek",
        "[^ab]leek ~ leek",
        "tu{2}rnip ~ rnip",
        "a{0,3}leek ~ leek",
        "(?i)leek ~ leek",
        "\\bturnip ~ <turnip",
        "\\b(?:turnip|swede)s\\b ~ <turnips>|<swedes>",
        "(turnip\\b|\\bswede) ~ turnip>|<swede",
        "\\b.?turnip ~ <turnip|turnip",
        "\\bno leeks\\b ~ <no leeks>",
        "\\bno (?:\\w+ )?leeks ~ <no leeks|(<no>&<leeks)",
        "\\b(?:\\w+ ){0,2}pea ~ <pea",
        "it['’]?s leek ~ its leek",
        "\\b50 ?% off\\b ~ <50>&<off>",
        "\\bup\\b ~ <up>",
        "x\\bleek ~ <leek",
      })
  void findsWhatEveryMatchMustHold(String pattern, String needs) {
    assertThat(told(RequiredLiterals.of(pattern))).isEqualTo(needs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b",
        "(leek)?",
        "leek|x",
        "x(leek|pea)?",
        "(leek|.)",
        "[leek]+",
        "LEEK",
        "up",
        "\\pLeek",
        "\\x{61}bcd",
        "le{0}ek",
        ""
      })
  void refusesPatternsThatWouldHaveToRunOnEveryComment(String pattern) {
    assertThatThrownBy(() -> RequiredLiterals.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  /** Whatever a random pattern matches is a candidate for it. */
  @Test
  void neverMissesAMatchOfRandomPatterns() {
    Random random = new Random(7);
    int matches = 0;
    int spared = 0;
    for (int i = 0; i < 6_000; i++) {
      String pattern = pattern(random, 3);
      if (!isUsable(pattern)) {
        continue;
      }
      TermBook book = new TermBook(List.of(new Term.Pattern(pattern)), Map.of());
      Pattern compiled = Pattern.compile(pattern);
      for (int j = 0; j < 30; j++) {
        NormalisedText text = Normaliser.normalise(text(random));
        boolean candidate = !candidates(book, text).isEmpty();
        if (compiled.matcher(text.text()).find()) {
          matches++;
          assertThat(candidate)
              .withFailMessage("%s matches %s and is no candidate", pattern, text.text())
              .isTrue();
        } else if (!candidate) {
          spared++;
        }
      }
    }
    assertThat(matches).isGreaterThan(1_000);
    assertThat(spared).isGreaterThan(1_000);
  }

  private static BitSet candidates(TermBook book, NormalisedText text) {
    BitSet literals = new BitSet();
    Search search = Search.of(text, LocalDate.of(2026, 11, 22));
    book.phrases().look(search, sighting -> {}, literals);
    return book.patterns().candidates(literals);
  }

  private static boolean isUsable(String pattern) {
    try {
      RequiredLiterals.of(pattern);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String told(Need need) {
    return switch (need) {
      case Need.Literal it -> (it.begins() ? "<" : "") + it.text() + (it.ends() ? ">" : "");
      case Need.All all ->
          all.parts().stream().map(part -> inside(part)).collect(Collectors.joining("&"));
      case Need.Any any ->
          any.parts().stream().map(part -> inside(part)).collect(Collectors.joining("|"));
    };
  }

  private static String inside(Need need) {
    return need instanceof Need.Literal ? told(need) : "(" + told(need) + ")";
  }

  private static String pattern(Random random, int depth) {
    List<String> parts = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String part =
          switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0, 1 -> "abc";
            case 2 -> "ab";
            case 3 -> List.of("[ab]", ".", "\\w", "[a-c']", "[^a]").get(random.nextInt(5));
            case 4 -> "\\b";
            case 5, 6 -> " ";
            case 7 -> List.of("'", "['’]", "4", "%", "[- ]").get(random.nextInt(5));
            case 8 -> "cc";
            case 9, 10 -> "(" + pattern(random, depth - 1) + ")";
            default -> "(?:" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
          };
      String times =
          List.of("", "", "", "?", "*", "+", "{2}", "{0,1}", "+?").get(random.nextInt(9));
      parts.add(part.equals("\\b") ? part : part + times);
    }
    return String.join(random.nextInt(4) == 0 ? "|" : "", parts);
  }

  private static String text(Random random) {
    List<String> parts =
        List.of(
            "abc", "abc", "ab", "cc", "a", "b", "c", " ", " ", " ", "'", "’", "4", "%", "-", ".",
            "é", "!", "\n", "");
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(i -> parts.get(random.nextInt(parts.size())))
        .collect(Collectors.joining());
  }
}
