package moothall.moderation.detection.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.policy.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkPhoneNumbersTest {

  private final UkPhoneNumbers phones =
      new UkPhoneNumbers(
          new Rule(
              "phone-number",
              PolicyFiles.taxonomy().find("PII_DISCLOSURE").orElseThrow(),
              0.9,
              new Rule.Grounds("", List.of(), ""),
              new Rule.Evidence.Recognised(UkPhoneNumbers.NAME, List.of())),
          List.of("01632 960000"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01632 960145",
        "01632960145",
        "(01632) 960145",
        "(01632) 960-145",
        "01632.960.145",
        "01632 - 960145",
        "+44 1632 960145",
        "+441632960145",
        "+44 (0)1632 960 145",
        "+44 (0) 1632 960145",
        "0044 1632 960145",
        "07700 900123",
        "07700-900-123",
        "+44 7700 900 123",
        "0 7 7 0 0 9 0 0 1 2 3",
        "０７７００ ９００１２３",
        "077\u200B00 900123",
        "tel:01632960145",
        "ring01632960145",
        "no 14 01632 960145.",
        "01632 960000 or 01632 960145",
        "020 7946 0123"
      })
  void findsANumberInEveryWrittenForm(String text) {
    assertThat(find("x " + text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01632 960000",
        "+44 1632 960000",
        "account 00987654",
        "01.02.2026 10 am",
        "01-02-2026 12",
        "4111 1111 1111 1111",
        "41632 960145 12",
        "0163296014512345",
        "1001632960145",
        "£01632",
        "0",
        "+44",
        "44 people",
        "05555 960145"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 ", "+44 ", "(0)", "01632 96014 "})
  void readsHostileTextInProportionalTime(String unit) {
    String text = unit.repeat(4000);

    assertThat(find(text).size()).isLessThanOrEqualTo(1);
  }

  private List<Finding> find(String text) {
    return phones.inspect(Reading.of(Comments.saying(text), text));
  }
}
