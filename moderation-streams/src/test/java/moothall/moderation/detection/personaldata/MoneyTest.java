package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private final Money money = new Money();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        money,
        """
            residents are owed «£385» now
            turned «£200» into «£9,000» in a week
            «£1.5m» wasted
            «£2 million» wasted
            «50 quid» cash
            «two grand» in hand
            a «tenner» each
            «20p» a bag
            «385 pounds» please
            «GBP 40»
            «€50» a day
            «£4.99»
            it is «fifty quid»
            «two hundred pounds» down
            «10 bunnoedd»
            «$500» in coins
            5 bins and 2 bags
            4.99% again
            the pound is down
            ten people
            01632 960145
            12/03/2026
            quid pro quo
            one of them
            hundreds of us
            the grand opening
            a bob or two
            10pm
            bus 88
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"£", "1 ", "1,", "£1 ", "two ", "hundred ", " ", "p", "5p "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(money, unit);
  }
}
