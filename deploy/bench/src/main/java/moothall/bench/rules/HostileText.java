package moothall.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import moothall.moderation.policy.Term;

/**
 * A kind of comment that somebody may write to make us slow.
 *
 * @param unit what is written again and again
 */
record HostileText(String name, String unit) {

  /** As long as wanted, in Java's characters. */
  String of(int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  /** All kinds, some of them aimed at rules that the writer knows. */
  static List<HostileText> all(RuleSet rules) {
    List<HostileText> all = new ArrayList<>();
    add(all, "one letter", "a");
    add(all, "one letter that is folded", "l");
    add(all, "letter pairs", "aabb");
    add(all, "triple letters", "aaabbb");
    add(all, "spaces", " ");
    add(all, "line ends", "\n");
    add(all, "signs of equality (x=x=)", "x=");
    add(all, "brackets", "(");
    add(all, "addresses half written", "a@a.");
    add(all, "at signs", "@");
    add(all, "asterisks", "*");
    add(all, "letters and asterisks", "t*");
    add(all, "masked words", "t***p ");
    add(all, "words behind long masks", "tu*********************p ");
    add(all, "double quotes", "\"");
    add(all, "single quotes", "' '");
    add(all, "apostrophes inside words", "a'");
    add(all, "quoted letters", "'a' ");
    add(all, "digits", "0123456789");
    add(all, "digits and letters", "a1");
    add(all, "digits for letters", "k1ll3r5 ");
    add(all, "signs for letters", "l1!|i");
    add(all, "dollars", "$a");
    add(all, "letters one by one", "t u r n i p ");
    add(all, "letters with full stops", "t.u.r.n.i.p.");
    add(all, "letters and hyphens", "a-");
    add(all, "1,000 links", "http://a.b");
    add(all, "long links", "https://turnip.example/?a=1&b=2 ");
    add(all, "www", "www.");
    add(all, "Cyrillic look-alikes in every word", "р\u0430y\u0440\u0430l ");
    add(all, "look-alikes of look-alikes", "\u0455\u0501\u03B1\u1D5C\u0585\u029F ");
    add(all, "alternating scripts", "a\u0431\u03B3");
    add(
        all,
        "a script a word",
        "turnip \u0440\u0435\u043F\u0430 \u03B3\u03BF\u03B3 \u05DC\u05E4\u05EA ");
    add(all, "full width", "\uFF54\uFF55\uFF52\uFF4E\uFF49\uFF50 ");
    add(all, "mathematical letters", "\uD835\uDC1A\uD835\uDC1B\uD835\uDC1C ");
    add(all, "zalgo", "t\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309");
    add(all, "marks only", "\u0300\u0323");
    add(all, "nothing visible", "\u200B\u200D\u2060");
    add(all, "letters with nothing between", "t\u200Bu\u200B");
    add(all, "direction marks", "\u202Ea\u202C");
    add(all, "signs that unfold to many", "\uFDFA");
    add(all, "ligatures", "\uFB03\uFB05");
    add(all, "Hangul in parts", "\u1112\u1161\u11AB");
    add(all, "broken pairs", "\uD83D");
    add(all, "faces", "\uD83D\uDE00");
    add(all, "families", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
    add(all, "flags", "\uD83C\uDDEC\uD83C\uDDE7");
    add(all, "capitals that change", "\u0130\u1E9E");
    add(all, "listed words only", phrases(rules, 0, " "));
    add(all, "listed words, cut short", phrases(rules, 1, " "));
    add(all, "listed words without spaces", phrases(rules, 0, ""));
    add(all, "one listed word", words(rules).getFirst() + " ");
    add(all, "what patterns wait for", patterns(rules));
    return all;
  }

  private static void add(List<HostileText> all, String name, String unit) {
    all.add(new HostileText(name, unit));
  }

  private static List<String> words(RuleSet rules) {
    return rules.phrases().stream().map(PhraseExpression::words).toList();
  }

  private static String phrases(RuleSet rules, int without, String between) {
    return words(rules).stream()
            .map(it -> it.substring(0, it.length() - without))
            .collect(Collectors.joining(between))
        + between;
  }

  /** The stems that patterns are known by, so that every one of them has to run. */
  private static String patterns(RuleSet rules) {
    return rules.patterns().stream()
            .map(Term.Pattern::expression)
            .map(it -> it.chars().skip(2).takeWhile(Character::isLetter))
            .map(it ->
                it.collect(
                    StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
            .collect(Collectors.joining(" "))
        + " ";
  }
}
