package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NiNumbersTest {

  private final NiNumbers numbers = new NiNumbers();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        numbers,
        """
            My NI number is «QQ 12 34 56 C» and
            «QQ123456C»
            «qq123456c»
            «QQ-12-34-56-C»
            NI «QQ 123456 C»
            «Q Q 1 2 3 4 5 6 C»
            nino «qq 12 34 56 c»
            national insurance «QQ123456»
            «AB123456D» is mine
            his is «JG 10 37 59 A»
            rhif yswiriant gwladol «QQ 12 34 56 A»
            «ＱＱ１２３４５６Ｃ»
            ni no «QQ 12 34 56»
            «QQ one two three four five six C»
            we met at 12 34 56 c
            QQ123456E
            QQ12345C
            QQ1234567C
            BG123456A
            DA123456A
            AO123456A
            ref QQ123456 only
            call 01632 960145
            AB12 CDE
            ZZ99 3WZ
            card 4111 1111 1111 1111
            NI is a country, 123456 people
            order GB123456A
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", "QQ", "QQ 1", "QQ123456 ", " ", "1"})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(numbers, unit);
  }
}
