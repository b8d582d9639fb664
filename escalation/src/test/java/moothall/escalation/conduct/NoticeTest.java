package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.conduct.CasesOfConduct.hidden;
import static moothall.escalation.conduct.CasesOfConduct.inForce;
import static moothall.escalation.conduct.CasesOfConduct.referred;
import static moothall.escalation.conduct.CasesOfConduct.shownAgain;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.ReplyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoticeTest {

  private static final Notice.Practice PRACTICE = answeringIn("en", "cy");

  private static Notice.Practice answeringIn(String... languages) {
    return new Notice.Practice(true, "https://ambermere.example/house-rules", List.of(languages));
  }

  @Test
  void scenario2NamesTheRuleAndHowToAskForAReviewInBothLanguages() {
    Notice notice = ready(hidden(1, "PROFANITY"), Optional.empty());

    assertThat(notice.english())
        .contains("Do not swear.", "A computer spotted this and hid it.", "ask for a review")
        .contains("https://ambermere.example/house-rules", "within 10 working days");
    assertThat(notice.welsh())
        .contains("Peidiwch â rhegi.", "Cyfrifiadur a sylwodd", "gofynnwch am adolygiad")
        .contains("https://ambermere.example/house-rules", "o fewn 10 diwrnod gwaith");
  }

  @Test
  void isWrittenInThoseOfTheTwoLanguagesThatThePageAnswersIn() {
    Case it = hidden(1, "PROFANITY");
    Notice both = ready(it, Optional.empty());

    assertThat(ready(it, answeringIn("en-GB", "pl"))).isEqualTo(new Notice(both.english(), ""));
    assertThat(ready(it, answeringIn("cy"))).isEqualTo(new Notice("", both.welsh()));
    assertThat(ready(it, answeringIn("pl"))).isEqualTo(both);
    assertThat(ready(it, answeringIn())).isEqualTo(both);
  }

  @Test
  void saysWhenABlockEndsAndHowTheCouncilIsReached() {
    Notice notice =
        ready(hidden(1, "ABUSE_STAFF"), Optional.of(inForce(1, Step.TEMPORARY_BLOCK, RECEIVED)));

    assertThat(notice.english()).contains("until 9 November 2026", "01632 960001");
    assertThat(notice.welsh()).contains("tan 9 Tachwedd 2026", "01632 960001");
  }

  @Test
  void warns() {
    Notice notice =
        ready(hidden(1, "DISCRIMINATORY"), Optional.of(inForce(1, Step.WARNING, RECEIVED)));

    assertThat(notice.english()).contains("This is a warning");
    assertThat(notice.welsh()).contains("Rhybudd yw hwn");
  }

  @ParameterizedTest
  @EnumSource(names = {"TERRORISM", "PREVENT", "SAFEGUARDING", "CSEA"})
  void scenario14TellsNothingWhereItWouldTipOff(ReferralType type) {
    assertThat(withheld(referred(hidden(1, "ABUSE_STAFF"), type), PRACTICE)).isEqualTo("exempt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TERROR_THREAT", "PREVENT_CONCERN", "CSAM_INDICATOR", "SAFEGUARDING_CHILD",
        "SELF_HARM_RISK", "HATE_VICTIM_REPORT", "INTIMATE_IMAGE", "DEFAMATION_RISK"
      })
  void scenario20TellsNothingBesideWhatIsExempt(String category) {
    assertThat(withheld(hidden(1, "PROFANITY", category), PRACTICE)).isEqualTo("exempt");
  }

  @Test
  void saysNothingOfAReferral() {
    Notice notice =
        ready(referred(hidden(1, "HATE_RACE"), ReferralType.HATE_CRIME), Optional.empty());

    assertThat(notice.english().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("police", "refer", "crime");
  }

  @Test
  void isWithheldWhereTheCouncilDoesNotTellOrNothingIsHidden() {
    assertThat(withheld(hidden(1, "PROFANITY"), new Notice.Practice(false, "", List.of())))
        .isEqualTo("not-notified");
    assertThat(withheld(shownAgain(hidden(1, "PROFANITY"), "asha"), PRACTICE))
        .isEqualTo("not-hidden");
    assertThat(withheld(hidden(1, "MALWARE_LINK"), PRACTICE)).isEqualTo("no-rule");
  }

  @Test
  void hasARuleForEveryBreachAndFitsAReply() {
    Set<String> ruled = new HashSet<>();
    for (HouseRule rule : HouseRule.values()) {
      ruled.addAll(rule.categories());
      assertThat(rule.english()).isNotEqualTo(rule.welsh()).endsWith(".");
      String[] first = {rule.categories().getFirst()};
      Notice notice = ready(hidden(1, first), Optional.empty());
      assertThat(ReplyText.objection(notice.english())).as(Arrays.toString(first)).isEmpty();
      assertThat(ReplyText.objection(notice.welsh())).as(Arrays.toString(first)).isEmpty();
    }
    assertThat(ruled).containsAll(Breach.byCategory().keySet());
  }

  private static Notice ready(Case it, Optional<Strike> strike) {
    return ((Notice.Draft.Ready) Notice.draft(it, strike, PRACTICE)).notice();
  }

  private static Notice ready(Case it, Notice.Practice practice) {
    return ((Notice.Draft.Ready) Notice.draft(it, Optional.empty(), practice)).notice();
  }

  private static String withheld(Case it, Notice.Practice practice) {
    return ((Notice.Draft.Withheld) Notice.draft(it, Optional.empty(), practice)).why().code();
  }
}
