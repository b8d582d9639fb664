package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimesTest {

  private final ClockTimes times = new ClockTimes();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        times,
        """
            You have until «6pm».
            tonight «10pm» bring it
            «10 pm»
            «10.30am» sharp
            at «18:30»
            about «4pm» on Tuesday
            «6 o'clock»
            «6 o’clock»
            «half past six»
            «quarter to nine»
            every night at «9», kids
            at «9» tonight
            «midnight» at the bridge
            «1600 hours»
            at «10.30» then
            «10yh» yn y bore
            «6 o'r gloch»
            at «half six»
            4.99% again
            it has gone up by 4.99%
            number 9 bus
            at 9 Mill Lane
            £10.30 each
            we won 3-2
            since 2019
            10 people
            one am I bothered
            24/7
            bus 88
            12.03.26
            01632 960145
            by 5% more
            half of it
            Nip down before 4 people come
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1:", "10 ", "at 9 ", "half ", "half past ", " ", "10.30."})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(times, unit);
  }
}
