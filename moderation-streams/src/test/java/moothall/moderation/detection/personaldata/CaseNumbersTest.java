package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest {

  private final CaseNumbers cases = new CaseNumbers();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        cases,
        """
            your housing case «44871» and your arrears
            account ref «00987654», can you
            ref «HB/12345/26»
            case number «44871»
            case no. «44871»
            Reference: «ABC-12345»
            my account number is «12345678»
            claim «CT12345» pending
            PCN «AM12345678»
            nhs number «943 476 5919»
            crime ref «1234/261126»
            cyfeirnod «12345»
            tenancy «T-009871»
            planning application ref 26/00123/FUL
            planning ref 26/00123
            the case was in 2019
            in case 4 of us
            case of 12 beers
            account for £4000
            call 01632 960145
            44871 people
            a reference to page 12
            the case 1999 again
            ref the post above
            cases up 1234%
            FOI ref 12345
            my ticket cost 500
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "case ", "case 1", "ref 1-", "ref ", " ", "ref 1234 "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(cases, unit);
  }
}
