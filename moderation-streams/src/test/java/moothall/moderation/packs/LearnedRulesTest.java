package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.learned.Calibration;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.detection.learned.Strand;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Band;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.JudgedFinding;
import moothall.moderation.verdict.Provenance;
import moothall.moderation.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What becomes of the encoder's opinions once the shipped rules have read them. */
class LearnedRulesTest {

  private static final String WITHOUT_A_LISTED_WORD =
      "Every Somali family on this estate should be shipped back on the next boat, they are animals";

  @Test
  void namesTheModelInEveryVerdict() {
    Verdict verdict =
        ready().judge((detector, bug) -> {}).judge(Comments.saying("When is bin day?"));

    assertThat(verdict.provenance().modelVersion()).isEqualTo(ShippedModel.get().version());
    assertThat(
            ShippedPolicy.rulesOnly()
                .judge((detector, bug) -> {})
                .judge(Comments.saying("When?"))
                .provenance())
        .extracting(Provenance::modelVersion)
        .isEqualTo(Provenance.RULES_ONLY);
  }

  @Test
  void saysWhatTheEncoderReadsThroughARuleOfThePack() {
    Verdict verdict =
        ready().judge((detector, bug) -> {}).judge(Comments.saying(WITHOUT_A_LISTED_WORD));

    assertThat(verdict.findings())
        .extracting(JudgedFinding::finding)
        .filteredOn(it -> it.detector().equals(Rulebook.LEARNED))
        .filteredOn(it ->
            it instanceof Finding.Match match && match.rule().id().equals("encoder-hate-race"))
        .hasSize(1);
  }

  @Test
  void onTrialIsSeenAndDoesNothing() {
    Verdict verdict =
        ready()
            .judge((detector, bug) -> {})
            .judge(
                Comments.saying("Make £500 a day from home, message me now to start earning!!!"));

    assertThat(verdict.findings())
        .filteredOn(it -> it.finding().detector().equals(Rulebook.LEARNED))
        .isNotEmpty()
        .allMatch(it -> it.band() == Band.SHADOW || it.band() == Band.BELOW);
  }

  /** An encoder that fails leaves what the rules found, and a person looks. */
  @Test
  void failsWithoutTheOtherRules() {
    List<String> failed = new ArrayList<>();
    Verdict verdict =
        with(LearnedRulesTest::broken)
            .judge("p/1", (detector, bug) -> failed.add(detector))
            .judge(Comments.saying("full of pakis"));

    assertThat(failed).containsExactly(Rulebook.LEARNED);
    assertThat(verdict.actions()).contains(Action.REFER_HATE);
    assertThat(
            with(LearnedRulesTest::broken)
                .judge("p/1", (detector, bug) -> {})
                .judge(Comments.saying("When is bin day?"))
                .actions())
        .containsExactly(Action.ESCALATE);
    assertThat(verdict.findings())
        .extracting(JudgedFinding::finding)
        .anyMatch(it ->
            it instanceof Finding.Inconclusive stuck && stuck.detector().equals(Rulebook.LEARNED))
        .anyMatch(
            it -> it instanceof Finding.Match match && match.detector().equals(Rulebook.NAME));
  }

  /** Below its threshold a rule that nobody sees would be a promise of the model card broken. */
  @Test
  void inForceBringAPersonAlsoWhereTheEncoderIsUnsureOrACircumstanceSpeaksAgainstIt() {
    List<Rule> inForce =
        LearnedRules.in(ready().policy().packs()).stream()
            .flatMap(pack -> pack.rules().stream())
            .filter(rule -> rule.standing().status() == Status.ACTIVE)
            .toList();

    assertThat(inForce)
        .hasSizeGreaterThan(9)
        .allSatisfy(rule -> {
          assertThat(rule.category().band(rule.loweredConfidence())).isEqualTo(Band.REVIEW);
          assertThat(rule.category().band(rule.confidence()))
              .isEqualTo(rule.category().isHate() ? Band.RAISE : Band.REVIEW);
        });
  }

  @Test
  void callAPersonToWhateverTheEncoderIsUnsureOf() {
    for (Question question :
        List.of(
            Question.HATE, Question.THREAT, Question.TERROR, Question.SELFHARM, Question.ABUSE)) {
      Verdict verdict =
          with(() -> unsureOf(question))
              .judge("p/1", (detector, bug) -> {})
              .judge(Comments.saying("Something harmless by its words"));

      assertThat(verdict.actions()).as(question.label()).containsExactly(Action.ESCALATE);
    }
  }

  /** A model that is as unsure as one can be above the threshold for a person. */
  private static LearnedModel unsureOf(Question question) {
    LearnedModel shipped = ShippedModel.get();
    Calibration calibration = shipped.calibration(question);
    double chance = (calibration.review() + calibration.raise()) / 2;
    float[] logits = new float[Question.values().length + Strand.values().length];
    Arrays.fill(logits, -20);
    logits[List.of(Question.values()).indexOf(question)] =
        (float) ((Math.log(chance / (1 - chance)) - calibration.shift()) / calibration.slope());
    return new LearnedModel(
        "unsure", shipped.vocabulary(), shipped.calibrations(), tokens -> logits);
  }

  @Test
  void callAPersonToWhatTheEncoderDoesNotReach() {
    Judge judge = ready().judge((detector, bug) -> {});

    assertThat(judge.judge(Comments.saying(". , ".repeat(500))).actions())
        .containsExactly(Action.NONE);
    assertThat(judge.judge(Comments.saying(". , ".repeat(550))).actions())
        .containsExactly(Action.ESCALATE);
  }

  /** A council's own rule may ask the encoder about its circumstances only. */
  @Test
  void failAloneAlsoWhereOnlyACircumstanceAsksTheEncoder() {
    Rule shipped =
        ShippedPolicy.rulesOnly()
            .judge((detector, bug) -> {})
            .judge(Comments.saying("full of pakis"))
            .findings()
            .stream()
            .map(JudgedFinding::finding)
            .filter(Finding.Match.class::isInstance)
            .map(it -> ((Finding.Match) it).rule())
            .findFirst()
            .orElseThrow();
    String circumstance =
        ready().policy().packs().stream()
            .flatMap(pack -> pack.contexts().stream())
            .map(Context::id)
            .filter(id -> id.endsWith("encoder-unsure-of-hate"))
            .findFirst()
            .orElseThrow();
    Rule asking =
        new Rule(
            "asks-about-circumstances",
            shipped.category(),
            shipped.actions(),
            shipped.confidence(),
            shipped.grounds(),
            shipped.evidence(),
            new Rule.Circumstances(List.of(), List.of(), List.of(circumstance)),
            shipped.standing());
    List<PolicyPack> packs = new ArrayList<>(ready().policy().packs());
    packs.replaceAll(pack ->
        pack.contexts().stream().anyMatch(it -> it.id().equals(circumstance))
            ? new PolicyPack(
                pack.name(),
                pack.version(),
                Stream.concat(Stream.of(asking), pack.rules().stream()).toList(),
                pack.contexts())
            : pack);
    assertThat(packs).isNotEqualTo(ready().policy().packs());
    List<String> failed = new ArrayList<>();

    Verdict verdict =
        with(packs, LearnedRulesTest::broken)
            .judge("p/1", (detector, bug) -> failed.add(detector))
            .judge(Comments.saying("full of pakis"));

    assertThat(failed).containsExactly(Rulebook.LEARNED);
    assertThat(verdict.actions()).contains(Action.REFER_HATE);
  }

  private static LearnedModel broken() {
    return new LearnedModel(
        "broken",
        ShippedModel.get().vocabulary(),
        ShippedModel.get().calibrations(),
        tokens -> {
          throw new IllegalStateException("broken on purpose");
        });
  }

  private static LoadedPolicy.Ready ready() {
    return ShippedPolicy.ready();
  }

  private static PolicySet with(Supplier<LearnedModel> model) {
    return with(ready().policy().packs(), model);
  }

  private static PolicySet with(List<PolicyPack> packs, Supplier<LearnedModel> model) {
    Map<String, Recogniser> recognisers =
        new HashMap<>(Recognisers.with(PeopleRegister.EMPTY, List.of()).byName());
    LearnedSign.all(model).forEach(it -> recognisers.put(it.name(), it));
    return PolicySet.of(packs, ModeCalendar.NONE, recognisers, model);
  }
}
