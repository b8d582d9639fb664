package moothall.moderation.detection.rules.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLiteralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "turnip turnip",
        "turnips? turnip",
        "raw.*turnip turnip",
        "turnip|swede turnip,swede",
        "(turnip|swede)s turnip,swede",
        "(?:old)?turnip turnip",
        "(turn)+ip turn",
        "turni(p|t)s turni",
        "tur\\snip tur",
        "[abc]leek\\b leek",
        "tu{2}rnip rnip",
        "a{0,3}leek leek",
        "(?i)leek leek",
        "\\bturnips? ^turnip",
        "\\b(?:turnip|swede)s ^turnip,^swede",
        "\\b(?:old)?turnip turnip",
        "(turnip\\b|\\bswede) turnip,^swede",
        "\\b.?turnip turnip",
        "x\\bleek ^leek",
        "x(leek|pea)? NONE",
      })
  void findsWhatEveryMatchMustHold(String pattern, String literals) {
    if (literals.equals("NONE")) {
      assertThatThrownBy(() -> RequiredLiterals.of(pattern))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(String.join(",", RequiredLiterals.of(pattern)))
          .isEqualTo(literals.replace('^', RequiredLiterals.BEGINS_WORD.charAt(0)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b",
        "(leek)?",
        "leek|x",
        "(leek|.)",
        "[leek]+",
        "LEEK",
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

  /** Whatever a random pattern matches holds one of the literals found for it. */
  @Test
  void neverMissesAMatchOfRandomPatterns() {
    Random random = new Random(7);
    int matches = 0;
    for (int i = 0; i < 4_000; i++) {
      String pattern = pattern(random, 3);
      List<String> literals = literals(pattern);
      if (literals.isEmpty()) {
        continue;
      }
      Pattern compiled = Pattern.compile(pattern);
      for (int j = 0; j < 30; j++) {
        String text = text(random);
        if (compiled.matcher(text).find()) {
          matches++;
          assertThat(literals)
              .withFailMessage("%s matches %s without any of %s", pattern, text, literals)
              .anyMatch(text::contains);
        }
      }
    }
    assertThat(matches).isGreaterThan(500);
  }

  private static List<String> literals(String pattern) {
    try {
      return RequiredLiterals.of(pattern);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static String pattern(Random random, int depth) {
    List<String> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String part =
          switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0, 1 -> "abc";
            case 2 -> "ab";
            case 3 -> random.nextBoolean() ? "[ab]" : ".";
            case 4, 5 -> "(" + pattern(random, depth - 1) + ")";
            default -> "(?:" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
          };
      parts.add(part + List.of("", "", "?", "*", "+", "{2}", "{0,1}", "+?").get(random.nextInt(8)));
    }
    return String.join(random.nextInt(4) == 0 ? "|" : "", parts);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append("abc".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
