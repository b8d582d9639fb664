package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  private final CardNumbers cards = new CardNumbers();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        cards,
        """
            card is «4111 1111 1111 1111» exp 04/29
            «4111111111111111»
            «4111-1111-1111-1111»
            take «5555 5555 5555 4444» instead
            «2223003122003222» works
            amex «3782 822463 10005»
            «371449635398431»
            «3056 9309 0259 04» diners
            «4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1»
            «４１１１ １１１１ １１１１ １１１１»
            «6011 1111 1111 1117» 123 on the back
            «four one one one 1111 1111 1111»
            one «4012 8888 8888 1881», two «5105 1051 0510 5100»
            4111 1111 1111 1112
            4111 1111 1111
            01632 960145 and 07700 900123
            +44 7700 900123
            9111 1111 1111 1111
            1234 5678 9012 3456
            5012345678900
            41111111111111111111111
            sort 20-00-00 acc 55779911
            **** **** **** 1111
            4.99 and 5.99 and 6.99
            ref 4111-1111
            bus 88, 14 or 18
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4 ", "4111 ", " ", "5500-", "four "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(cards, unit);
  }
}
