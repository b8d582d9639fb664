package moothall.moderation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.EvidenceMode;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Severity;
import moothall.moderation.policy.Taxonomy;
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
    Rule rule =
        new Rule(
            "rule-of-" + code,
            TAXONOMY.find(code).orElseThrow(),
            0.9,
            new Rule.Grounds("", List.of(), ""),
            new Rule.Evidence.Recognised("x", List.of()));
    return new Finding.Match("d", rule, confidence, List.of(), "", List.of());
  }

  private static String written(Verdict verdict) {
    return String.join("+", verdict.actions().stream().map(Action::name).toList());
  }
}
