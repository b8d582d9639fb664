package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreetAddressesTest {

  private final StreetAddresses addresses = new StreetAddresses();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        addresses,
        """
            little lad at «no 14 Zephyr Lane» is outside
            Karen at «27 Zephyr Lane» ring her
            «27 zephyr lane»
            «No. 14 Zephyr Lane»
            «number 27 Mill Road»
            «Flat 3, 12 Alder Way»
            «Flat 4 Chandler House»
            «12a High Street»
            she lives at «number 27»
            «12-14 Station Road»
            «5 St Mary's Close»
            «4 The Avenue»
            «14 Heol y Parc»
            «3 Stryd Fawr»
            «27 Ffordd Glan-y-Bryn»
            «5 Lôn Las»
            «12 Church Hill Road»
            the man in «flat 3» is odd
            «number twenty seven Zephyr Lane»
            «Rose Cottage, Mill Lane»
            the lad at «no. 9», you know him
            «7 Oak Tree Drive»
            «101 Albert Terrace» and «6 Bryn Coed»
            I know what time they do Mill Lane.
            bus 88, 14 or 18 Zephyr Lane
            20 High Street shops are empty
            the number 9 bus stays
            No 10 Downing Street
            10 minute walk
            5 minutes drive
            2 lane road
            3 car parks and 2 green bins
            since 2019 Mill Lane has flooded
            on 6 May Station Road is closed
            Essex Road was up to the second step
            20 mph zone on Mill Lane
            £20 Mill Lane
            the Library, 14 Mill Lane
            a flat 3% rise
            at number 3 in the charts
            4 way street lights
            unit 7 on the trading estate
            Page 3 of the bulletin
            Zephyr Lane needs 27 lights
            planning application 26/01234/FUL at 5 Church Lane
            the 9 Mill Lane bus
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "1 Mill ",
        "no ",
        "Flat 3 ",
        "Lane ",
        " ",
        "14 Heol ",
        "number 1 ",
        "Rose Cottage, ",
        "bus 1 "
      })
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(addresses, unit);
  }
}
