package moothall.moderation.detection.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.EvidenceMode;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rule.Circumstances;
import moothall.moderation.policy.Severity;
import moothall.moderation.policy.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With vegetables in the place of abuse. */
class LexiconTest {

  private final Lexicon turnips =
      lexicon(
          List.of(terms("turnip", "hollow swede", "kraiill", "mangel*", "p???")),
          Circumstances.ANY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turnip",
        "You TURNIP!",
        "(turnip)",
        "t u r n i p",
        "you a t u r n i p",
        "turrrnip",
        "turn1p",
        "t*rn*p",
        "hollow, swede",
        "hollow\u200B  swede",
        "mangelwurzels",
        "what a p***",
        "kra1111",
        "kra11ll",
        "ｔｕｒｎｉｐ",
        "t.u.r.n.i.p"
      })
  void seesAWordHoweverItIsDisguised(String text) {
    assertThat(turnips.inspect(reading(text))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turnips",
        "Turnipthorpe",
        "saturnip",
        "hollow. Swede",
        "t*****",
        "t***p",
        "x***",
        "krail",
        "a mange",
        ""
      })
  void seesNoWordInsideAnotherOrAcrossSentences(String text) {
    assertThat(turnips.inspect(reading(text))).isEmpty();
  }

  @Test
  void pointsAtTheOriginalCharactersAndNamesTheDisguise() {
    Finding.Match match = only(turnips, "you t\u200Burn1p, turnip");

    assertThat(match.spans())
        .extracting(span -> "you t\u200Burn1p, turnip".substring(span.start(), span.end()))
        .containsExactly("t\u200Burn1p", "turnip");
    assertThat(match.matched()).isEqualTo("turnip");
    assertThat(match.transforms()).containsExactly("invisible", "leet");
  }

  @Test
  void wantsAllGroupsCloseTogether() {
    Lexicon both = lexicon(List.of(terms("turnip"), terms("boiled", "raw")), Circumstances.ANY);

    assertThat(both.inspect(reading("a boiled old turnip"))).hasSize(1);
    assertThat(both.inspect(reading("turnip"))).isEmpty();
    assertThat(both.inspect(reading("boiled eggs and ham with a turnip"))).isEmpty();
  }

  @Test
  void seesNothingInAnExceptedContext() {
    Lexicon excepted =
        lexicon(List.of(terms("turnip")), new Circumstances(List.of(), List.of("soup"), List.of()));

    assertThat(excepted.inspect(reading("turnip soup"))).isEmpty();
    assertThat(excepted.inspect(reading("turnip and a good bowl of soup"))).hasSize(1);
  }

  @Test
  void isLessSureInALoweringContext() {
    Lexicon lowered =
        lexicon(List.of(terms("turnip")), new Circumstances(List.of(), List.of(), List.of("said")));

    assertThat(only(lowered, "he said \"turnip\"").confidence()).isEqualTo(0.9 * Rule.LOWERED);
    assertThat(only(lowered, "he said turnip").confidence()).isEqualTo(0.9);
    assertThat(only(lowered, "he said \"turnip\", turnip").confidence()).isEqualTo(0.9);
  }

  @Test
  void asksForATopicWhereTheRuleDoes() {
    Lexicon topical =
        lexicon(List.of(terms("turnip")), new Circumstances(List.of("farm"), List.of(), List.of()));

    assertThat(topical.inspect(reading(Comments.saying("turnip", "Farm day")))).hasSize(1);
    assertThat(topical.inspect(reading("turnip"))).isEmpty();
  }

  @Test
  void matchesAnAcronymOnlyInItsOwnCapitals() {
    Lexicon acronym = lexicon(List.of(List.of(new Term("LeT", true))), Circumstances.ANY);

    assertThat(acronym.inspect(reading("the LeT again"))).hasSize(1);
    assertThat(acronym.inspect(reading("let us know when the LET bus comes"))).isEmpty();
  }

  @Test
  void boundsTheNumberOfSpans() {
    assertThat(only(turnips, "turnip ".repeat(2000)).spans()).hasSize(32);
  }

  private static Finding.Match only(Lexicon lexicon, String text) {
    List<Finding> findings = lexicon.inspect(reading(text));
    assertThat(findings).hasSize(1);
    return (Finding.Match) findings.getFirst();
  }

  private static Reading reading(String text) {
    return reading(Comments.saying(text));
  }

  private static Reading reading(Comment comment) {
    return Reading.of(comment, comment.text().value());
  }

  private static List<Term> terms(String... words) {
    return Arrays.stream(words).map(Term::of).toList();
  }

  private static Lexicon lexicon(List<List<Term>> groups, Circumstances circumstances) {
    Category category =
        new Category(
            "PROFANITY",
            "CONDUCT",
            Severity.LOW,
            4,
            EnumSet.of(Action.HIDE),
            EvidenceMode.STANDARD,
            "House rules",
            new Category.Bands(0.7, 0.4));
    Rule rule =
        new Rule(
            "vegetables",
            category,
            0.9,
            new Rule.Grounds("", List.of(), ""),
            new Rule.Evidence.Words(groups, 2, circumstances));
    List<Context> contexts =
        List.of(
            new Context("soup", false, terms("soup"), 1, List.of()),
            new Context("said", true, terms("said"), Integer.MAX_VALUE, List.of()),
            new Context("farm", false, List.of(), 0, terms("farm")));
    return new Lexicon(List.of(new PolicyPack("p", "1", List.of(rule), contexts)));
  }
}
