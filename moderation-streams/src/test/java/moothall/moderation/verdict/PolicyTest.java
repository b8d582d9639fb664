package moothall.moderation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Seen;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Band;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.EvidenceMode;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rules;
import moothall.moderation.policy.Severity;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Taxonomy;
import moothall.moderation.policy.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  private static final Taxonomy TAXONOMY = PolicyFiles.taxonomy();

  private final Policy policy = new Policy(new Provenance("p/1", Provenance.RULES_ONLY));

  @ParameterizedTest
  @CsvSource({
    "PROFANITY, 0.90, HIDE",
    "PROFANITY, 0.70, HIDE",
    "PROFANITY, 0.69, ESCALATE",
    "PROFANITY, 0.40, ESCALATE",
    "PROFANITY, 0.39, NONE",
    "TERROR_SUPPORT, 0.30, ESCALATE",
    "TERROR_SUPPORT, 0.60, HIDE+REFER_TERROR",
    "OFF_TOPIC, 0.50, FLAG",
    "OFF_TOPIC, 0.90, FLAG",
    "SELF_HARM_RISK, 0.90, REFER_SAFEGUARDING",
    "CSAM_INDICATOR, 0.90, HIDE+REFER_POLICE+REPORT_IWF"
  })
  void takesTheActionOfTheBand(String category, double confidence, String actions) {
    assertThat(written(judge(match(category, confidence)))).isEqualTo(actions);
  }

  @Test
  void unitesTheActionsOfAllCategoriesAndLeavesOutWhatTheyImply() {
    Verdict verdict =
        judge(
            match("HATE_RACE", 0.9),
            match("CRIME_OTHER", 0.9),
            match("STAFF_NAMED", 0.9),
            match("THREAT_VIOLENCE", 0.9));

    assertThat(written(verdict)).isEqualTo("HIDE+REFER_HATE+REFER_POLICE");
  }

  @Test
  void takesTheGravestSeverityTheMostUrgentPriorityAndTheMostProtectiveEvidence() {
    Verdict verdict =
        judge(
            match("PII_DISCLOSURE", 0.9),
            match("SAFEGUARDING_ADULT", 0.9),
            match("HATE_RACE", 0.9));

    assertThat(verdict.severity()).isEqualTo(Severity.HIGH);
    assertThat(verdict.priority()).isEqualTo(1);
    assertThat(verdict.evidenceMode()).isEqualTo(EvidenceMode.RESTRICTED);
    assertThat(verdict.categories())
        .extracting(Category::code)
        .containsExactly("SAFEGUARDING_ADULT", "HATE_RACE", "PII_DISCLOSURE");
  }

  @Test
  void ordersEvidenceModesFromLeastToMostProtective() {
    assertThat(EvidenceMode.values())
        .containsExactly(
            EvidenceMode.STANDARD,
            EvidenceMode.MASKED,
            EvidenceMode.FULL,
            EvidenceMode.RESTRICTED,
            EvidenceMode.LINK_ONLY);
  }

  @Test
  void sendsDoubtToAPersonAndLeavesTheRestAlone() {
    assertThat(written(judge(new Finding.Inconclusive("broken", "failed")))).isEqualTo("ESCALATE");
    assertThat(
            written(judge(new Finding.Inconclusive("broken", "failed"), match("PROFANITY", 0.9))))
        .isEqualTo("HIDE+ESCALATE");
    assertThat(written(judge())).isEqualTo("NONE");
  }

  @Test
  void findsNothingInARemovedComment() {
    Verdict verdict = policy.judge(List.of(match("HATE_RACE", 0.9)), Comments.removed());

    assertThat(verdict.actions()).containsExactly(Action.NONE);
    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void keepsNearMissesWithoutCountingTheirCategory() {
    Verdict verdict = judge(match("PROFANITY", 0.2));

    assertThat(verdict.findings()).hasSize(1);
    assertThat(verdict.categories()).isEmpty();
    assertThat(verdict.scores()).containsEntry("PROFANITY", 0.2);
  }

  @Test
  void recordsRulesOnTrialAndWhatIsExcusedWithoutActing() {
    Rule hate = Rules.of(TAXONOMY.find("HATE_RACE").orElseThrow());
    Seen seen = new Seen(List.of(), "", List.of());
    Rule onTrial =
        hate.withStanding(
            new Rule.Standing(Status.SHADOW, Validity.ALWAYS, "o", hate.standing().reviewBy()));

    Verdict verdict =
        judge(
            new Finding.Match("d", onTrial, 0.9, seen, List.of()),
            new Finding.Excused("d", hate, seen, List.of("p/quoted")));

    assertThat(written(verdict)).isEqualTo("NONE");
    assertThat(verdict.categories()).isEmpty();
    assertThat(verdict.hateScore()).isZero();
    assertThat(verdict.findings())
        .extracting(JudgedFinding::band)
        .containsExactly(Band.SHADOW, Band.EXCUSED);
  }

  @Test
  void takesTheActionOfTheRuleInThePlaceOfTheCategorys() {
    Rule milder = Rules.of(TAXONOMY.find("DEFAMATION_RISK").orElseThrow());
    Rule hiding =
        new Rule(
            milder.id(),
            milder.category(),
            Set.of(Action.HIDE, Action.ESCALATE),
            0.9,
            milder.grounds(),
            milder.evidence(),
            milder.circumstances(),
            milder.standing());

    assertThat(
            written(
                judge(
                    new Finding.Match(
                        "d", hiding, 0.9, new Seen(List.of(), "", List.of()), List.of()))))
        .isEqualTo("HIDE+ESCALATE");
  }

  @Test
  void scoresHateByItsSurestFindingAndVictimReportsNotAtAll() {
    Verdict verdict =
        judge(
            match("HATE_RACE", 0.5), match("HATE_RELIGION", 0.8), match("HATE_VICTIM_REPORT", 0.9));

    assertThat(verdict.hateScore()).isEqualTo(0.8);
  }

  @Test
  void doesNotDependOnTheOrderOfFindings() {
    List<Finding> findings =
        new ArrayList<>(
            List.of(
                match("PROFANITY", 0.9),
                match("HATE_RACE", 0.9),
                match("HATE_RELIGION", 0.5),
                new Finding.Inconclusive("a", "x"),
                new Finding.Inconclusive("b", "x")));
    Verdict first = policy.judge(findings, Comments.saying("x"));

    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(findings, random);
      assertThat(policy.judge(findings, Comments.saying("x"))).isEqualTo(first);
    }
    assertThat(first.findings()).hasSize(5);
  }

  private Verdict judge(Finding... findings) {
    return policy.judge(List.of(findings), Comments.saying("x"));
  }

  private static Finding match(String code, double confidence) {
    Rule rule = Rules.of(TAXONOMY.find(code).orElseThrow());
    return new Finding.Match("d", rule, confidence, new Seen(List.of(), "", List.of()), List.of());
  }

  private static String written(Verdict verdict) {
    return String.join("+", verdict.actions().stream().map(Action::name).toList());
  }
}
