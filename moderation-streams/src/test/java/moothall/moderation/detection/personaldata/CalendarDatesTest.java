package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDatesTest {

  private final CalendarDates dates = new CalendarDates();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        dates,
        """
            polling on «6 May» then
            «12 March 2026»
            «12th of March» is the day
            «March 12th», 2026ish
            «12/03/2026»
            «12.03.26» was bad
            «12-03-2026»
            «2026-03-12»
            by «1st Jan 2027» at last
            «3 Mawrth» amdani
            «Sept 4» works for me
            from «6 May» to «9 May»
            «22nd November 2026».
            «March 12, 2026» it was
            24/7 service
            50/50 split
            it may 12 people say
            march 12 miles
            1/2 of us
            32/01/2026
            12/13/2026
            may be 5
            £12.03.26
            version 1.2.3.4
            01632 960145
            10.30.99 x
            see you Saturday
            bus 12 to Maytown
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1/", "1/1/", "12 ", "May ", "May 12 ", " ", "12th of "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(dates, unit);
  }
}
