package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YoungAgesTest {

  private final YoungAges ages = new YoungAges();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        ages,
        """
            «im 13» and my uncle
            «I'm 13»
            «I’m only 12»
            «I am 14» btw
            My «son is 15» and only talks
            kids «as young as 12» running
            a «13 year old» girl
            «13-year-old» lads
            «thirteen year old»
            «aged 9»
            she is a «13yo»
            «he's 9» miss
            «shes 14»
            my «daughter (11)» saw
            «15 years of age»
            «she was 15» then
            mae hi'n «13 oed»
            just «turned 16»
            a «6 month old» baby
            «Ruby is 12»
            im 13 stone
            is 15 minutes late
            my son is 15 minutes late
            a 15 year old boiler
            I'm 45
            she is 18
            aged 60
            the total is 12
            the limit is 12.
            son is 10% better
            in 13 years
            bus 12
            13 people
            he is 10 miles off
            I am 12 weeks pregnant
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 ", "13 ", "im 13", "is ", "13 year ", " ", "aged ", "13-"})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(ages, unit);
  }
}
