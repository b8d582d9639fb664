package moothall.moderation.detection.rules;

import static moothall.moderation.policy.Rules.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;
import moothall.moderation.content.Mode;
import moothall.moderation.content.PageContext;
import moothall.moderation.content.Span;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.Context.Side;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rule.Circumstances;
import moothall.moderation.policy.Rules;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With vegetables in the place of abuse. */
class RulebookTest {

  private final Rulebook turnips =
      rulebook(
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
  void readsAWordWithAnApostropheAsWithoutIt() {
    Rulebook shortened = rulebook(List.of(terms("ill", "dont", "we're")), Circumstances.ANY);

    assertThat(only(shortened, "I'll dig").seen().spans()).containsExactly(new Span(0, 4));
    assertThat(shortened.inspect(reading("don\u2019t dig"))).hasSize(1);
    assertThat(shortened.inspect(reading("ill"))).hasSize(1);
    assertThat(shortened.inspect(reading("were digging"))).hasSize(1);
    assertThat(shortened.inspect(reading("il"))).isEmpty();
  }

  @Test
  void pointsAtTheOriginalCharactersAndNamesTheDisguise() {
    Finding.Match match = only(turnips, "you t\u200Burn1p, turnip");

    assertThat(match.seen().spans())
        .extracting(span -> "you t\u200Burn1p, turnip".substring(span.start(), span.end()))
        .containsExactly("t\u200Burn1p", "turnip");
    assertThat(match.seen().matched()).isEqualTo("turnip");
    assertThat(match.seen().transforms()).containsExactly("invisible", "leet");
  }

  @Test
  void wantsAllGroupsCloseTogether() {
    Rulebook both = rulebook(List.of(terms("turnip"), terms("boiled", "raw")), Circumstances.ANY);

    assertThat(both.inspect(reading("a boiled old turnip"))).hasSize(1);
    assertThat(both.inspect(reading("turnip"))).isEmpty();
    assertThat(both.inspect(reading("boiled eggs and ham with a turnip"))).isEmpty();
  }

  @Test
  void seesNothingInAnExceptedContext() {
    Rulebook excepted =
        rulebook(
            List.of(terms("turnip")), new Circumstances(List.of(), List.of("soup"), List.of()));

    assertThat(matches(excepted, "turnip soup")).isEmpty();
    assertThat(excepted.inspect(reading("turnip and a good bowl of soup"))).hasSize(1);
  }

  @Test
  void isLessSureInALoweringContext() {
    Rulebook lowered =
        rulebook(
            List.of(terms("turnip")), new Circumstances(List.of(), List.of(), List.of("said")));

    assertThat(only(lowered, "he said \"turnip\"").confidence()).isEqualTo(0.9 * Rule.LOWERED);
    assertThat(only(lowered, "he said turnip").confidence()).isEqualTo(0.9);
    assertThat(only(lowered, "he said \"turnip\", turnip").confidence()).isEqualTo(0.9);
  }

  @Test
  void asksForATopicWhereTheRuleDoes() {
    Rulebook topical =
        rulebook(
            List.of(terms("turnip")), new Circumstances(List.of("farm"), List.of(), List.of()));

    assertThat(topical.inspect(reading(Comments.saying("turnip", "Farm day")))).hasSize(1);
    assertThat(topical.inspect(reading("turnip"))).isEmpty();
  }

  @Test
  void matchesAnAcronymOnlyInItsOwnCapitals() {
    Rulebook acronym =
        rulebook(
            List.of(List.of(new Term.Phrase("LeT", true, Validity.ALWAYS))), Circumstances.ANY);

    assertThat(acronym.inspect(reading("the LeT again"))).hasSize(1);
    assertThat(acronym.inspect(reading("let us know when the LET bus comes"))).isEmpty();
  }

  @Test
  void keepsWhatAnExceptionExplainsAsANearMiss() {
    Rulebook excepted =
        rulebook(
            List.of(terms("turnip")), new Circumstances(List.of(), List.of("soup"), List.of()));

    assertThat(excepted.inspect(reading("turnip soup")))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.Excused.class,
            excused -> {
              assertThat(excused.exceptions()).containsExactly("soup");
              assertThat(excused.seen().spans()).containsExactly(new Span(0, 6));
            });
  }

  @Test
  void tellsBeforeFromAfterAndOneSentenceFromTheNext() {
    Rulebook before =
        rulebook(List.of(terms("turnip")), new Circumstances(List.of(), List.of("no"), List.of()));
    assertThat(matches(before, "no turnip")).isEmpty();
    assertThat(matches(before, "turnip no")).hasSize(1);

    Rulebook after =
        rulebook(
            List.of(terms("turnip")), new Circumstances(List.of(), List.of("please"), List.of()));
    assertThat(matches(after, "a turnip for me please")).isEmpty();
    assertThat(matches(after, "please a turnip")).hasSize(1);
    assertThat(matches(after, "a turnip. Yes please")).hasSize(1);
  }

  @Test
  void wantsGroupsInOrderAndInOneSentenceWhereTheRuleDoes() {
    Rulebook ordered =
        rulebook(
            new Rule.Evidence(List.of(terms("raw"), terms("turnip")), 9, true, true, List.of()),
            Circumstances.ANY);

    assertThat(ordered.inspect(reading("a raw old turnip"))).hasSize(1);
    assertThat(ordered.inspect(reading("turnip, raw"))).isEmpty();
    assertThat(ordered.inspect(reading("raw. Turnip"))).isEmpty();
    assertThat(ordered.inspect(reading("turnip raw swede turnip"))).hasSize(1);
  }

  @Test
  void neverCountsOnePlaceForTwoGroups() {
    Rulebook both =
        rulebook(List.of(terms("turnip"), terms("turnip", "raw turnip")), Circumstances.ANY);

    assertThat(both.inspect(reading("a turnip"))).isEmpty();
    assertThat(both.inspect(reading("a turnip, turnip"))).hasSize(1);
  }

  @Test
  void runsPatternsAndAsksRecognisers() {
    Rulebook pattern =
        rulebook(List.of(List.of(new Term.Pattern("turn(ip|ed) \\d+"))), Circumstances.ANY);
    assertThat(only(pattern, "Turnip 40").seen().spans()).containsExactly(new Span(0, 9));
    assertThat(pattern.inspect(reading("turnip forty"))).isEmpty();

    Rulebook recognised =
        rulebook(List.of(terms("turnip"), List.of(new Term.Entity("many"))), Circumstances.ANY);
    assertThat(only(recognised, "turnip!!!").seen().spans())
        .containsExactly(new Span(0, 6), new Span(6, 9));
    assertThat(recognised.inspect(reading("turnip!"))).isEmpty();

    Rulebook excepted =
        rulebook(
            new Rule.Evidence(
                List.of(List.of(new Term.Entity("many"))), 9, false, false, List.of("three")),
            Circumstances.ANY);
    assertThat(excepted.inspect(reading("turnip!!!"))).isEmpty();
  }

  @Test
  void asksForPageModeAndSpeakerWhereTheRuleDoes() {
    Rulebook circumspect =
        rulebook(
            List.of(terms("turnip")),
            new Circumstances(List.of("planning-before-an-election"), List.of(), List.of()));
    Comment planning =
        Comments.saying(
            "turnip", new PageContext("Ambermere Planning", "GENERAL", ""), Author.UNNAMED);
    ModeCalendar election = ModeCalendar.NONE.with(Mode.PRE_ELECTION);

    assertThat(circumspect.inspect(Reading.of(planning, "turnip", election))).hasSize(1);
    assertThat(circumspect.inspect(Reading.of(planning, "turnip", ModeCalendar.NONE))).isEmpty();
    assertThat(circumspect.inspect(Reading.of(Comments.saying("turnip"), "turnip", election)))
        .isEmpty();
    Comment page = Comments.saying("turnip", planning.page(), new Author("Ambermere Planning"));
    assertThat(circumspect.inspect(Reading.of(page, "turnip", election))).isEmpty();
  }

  @Test
  void leavesTheRestOfAnOverfullCommentToAPerson() {
    List<Finding> findings = turnips.inspect(reading("turnip ".repeat(4001)));

    assertThat(findings).hasSize(2);
    assertThat(findings.getLast())
        .isInstanceOfSatisfying(
            Finding.Inconclusive.class, it -> assertThat(it.detector()).isEqualTo("over-budget"));
  }

  @Test
  void boundsTheNumberOfSpans() {
    assertThat(only(turnips, "turnip ".repeat(2000)).seen().spans()).hasSize(32);
  }

  private static List<Finding> matches(Rulebook rulebook, String text) {
    return rulebook.inspect(reading(text)).stream()
        .filter(Finding.Match.class::isInstance)
        .toList();
  }

  private static Finding.Match only(Rulebook lexicon, String text) {
    List<Finding> findings = lexicon.inspect(reading(text));
    assertThat(findings).hasSize(1);
    return (Finding.Match) findings.getFirst();
  }

  private static Reading reading(String text) {
    return reading(Comments.saying(text));
  }

  private static Reading reading(Comment comment) {
    return Reading.of(comment, comment.text().value(), ModeCalendar.NONE);
  }

  private static Rulebook rulebook(List<List<Term>> groups, Circumstances circumstances) {
    return rulebook(new Rule.Evidence(groups, 2, false, false, List.of()), circumstances);
  }

  private static Rulebook rulebook(Rule.Evidence evidence, Circumstances circumstances) {
    List<Context> contexts =
        List.of(
            context("soup", new Context.Cue(terms("soup"), 1, Side.EITHER, false)),
            context("no", new Context.Cue(terms("no"), 1, Side.BEFORE, false)),
            context("please", new Context.Cue(terms("please"), 9, Side.AFTER, true)),
            new Context(
                "said",
                true,
                new Context.Cue(terms("said"), Integer.MAX_VALUE, Side.EITHER, false),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of()),
            new Context(
                "farm",
                false,
                Context.Cue.NONE,
                terms("farm"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of()),
            new Context(
                "planning-before-an-election",
                false,
                Context.Cue.NONE,
                List.of(),
                Set.of("PLANNING"),
                Set.of(Mode.PRE_ELECTION),
                Set.of(Author.Kind.RESIDENT),
                Set.of()));
    Rule rule = Rules.under(Rules.lookingFor(evidence), circumstances);
    return new Rulebook(
        List.of(new PolicyPack("p", "1", List.of(rule), contexts)),
        Map.of("many", new Exclamations()));
  }

  private static Context context(String id, Context.Cue cue) {
    return new Context(id, false, cue, List.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Three exclamation marks in a row. */
  private static final class Exclamations implements Recogniser {

    @Override
    public String name() {
      return "many";
    }

    @Override
    public List<Recognised> find(Reading reading) {
      int at = reading.text().text().indexOf("!!!");
      return at < 0 ? List.of() : List.of(new Recognised(at, at + 3, "three"));
    }
  }
}
