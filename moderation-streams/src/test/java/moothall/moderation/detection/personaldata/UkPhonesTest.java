package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkPhonesTest {

  private final UkPhones phones = new UkPhones();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        phones,
        """
            ring me on «01632 960145» tonight
            «01632960145»
            it is («01632) 960-145»
            «01632.960.145»
            call «+44 1632 960145» please
            «+44 (0)1632 960 145»
            «0044 1632 960145»
            «07700 900123» is his mobile
            «07700-900-123»
            «0 7 7 0 0 9 0 0 1 2 3»
            «０７７００ ９００１２３»
            ring «oh one six three two nine six oh one four five» and ask
            ring «zero seven seven double oh nine double oh one two three»
            «01632 nine six oh one four five»
            «oh seven seven zero zero, nine zero zero, one two three»
            her number is «O7700 9OO123»
            ffoniwch «dim un chwech tri dau naw chwech dim un pedwar pump»
            tel:«01632960145»
            «01632 960000» or «01632 960145»
            «07700/900/123»
            0️⃣ but not a number
            account 00987654
            01.02.2026 10 am
            01-02-2026 12
            01/02/2026 1012
            4111 1111 1111 1111
            0163296014512345
            1001632960145
            £01632
            44 people and 0 buses
            05555 960145
            one of them said oh well two out of three
            one two three testing one two three
            bus 88, 14 or 18 Zephyr Lane
            we have been waiting since 2019 for 2 bins
            oh one more thing, seven of us came
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 ", "+44 ", "(0)", " ", "oh one ", "double ", "01632 96014 ", "4"})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(phones, unit);
  }
}
