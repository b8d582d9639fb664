package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Band;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PeopleRegister;
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
    LearnedModel broken =
        new LearnedModel(
            "broken",
            ShippedModel.get().vocabulary(),
            ShippedModel.get().calibrations(),
            tokens -> {
              throw new IllegalStateException("broken on purpose");
            });
    Verdict verdict =
        with(() -> broken)
            .judge("p/1", (detector, bug) -> failed.add(detector))
            .judge(Comments.saying("full of pakis"));

    assertThat(failed).containsExactly(Rulebook.LEARNED);
    assertThat(verdict.actions()).contains(Action.REFER_HATE);
    assertThat(
            with(() -> broken)
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

  private static LoadedPolicy.Ready ready() {
    return ShippedPolicy.ready();
  }

  private static PolicySet with(Supplier<LearnedModel> model) {
    PolicySet shipped = ready().policy();
    Map<String, Recogniser> recognisers =
        new HashMap<>(Recognisers.with(PeopleRegister.EMPTY, List.of()).byName());
    LearnedSign.all(model).forEach(it -> recognisers.put(it.name(), it));
    return PolicySet.of(shipped.packs(), ModeCalendar.NONE, recognisers, model);
  }
}
