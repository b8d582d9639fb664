package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPlatesTest {

  private final NumberPlates plates = new NumberPlates();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        plates,
        """
            Reg of the white van is «AB12 CDE» parked
            «AB12CDE»
            reg «ab12 cde»
            white van, «ab12cde», drove off
            blue corsa «A123 BCD»
            «M12 BCD» is the car
            old ford «ABC 123D»
            car reg «ABZ 1234»
            black BMW «BIG 1234» again
            «CF62 XYA» on the zigzags
            «ＡＢ１２ ＣＤＥ»
            taxi «LK19 BCD» and van «LM20 BCE»
            my car: «AB12 CDE» x
            ab12 cde
            the A55 THE road car park
            A123 BCD
            ABC 123D
            IN20 THE END
            OPEN BY10 AND SHUT
            ZZ99 3WZ
            QQ 12 34 56 C
            car park M6 TOLL
            covid19 the car
            car 123456
            B12 bus and car
            M25 car park
            IQ12 CDE
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AB12 ", "AB12", "A1", "car ", " ", "car AB", "1"})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(plates, unit);
  }
}
