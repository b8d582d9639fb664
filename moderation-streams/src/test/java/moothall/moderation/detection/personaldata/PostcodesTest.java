package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodesTest {

  private final Postcodes postcodes = new Postcodes();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        postcodes,
        """
            lives at «ZZ99 3WZ» now
            «zz993wz»
            «zz99 3wz» thanks
            «ZZ99-3WZ»
            «Z Z 9 9 3 W Z»
            «Z.Z.9.9.3.W.Z»
            «ZZ 99 3WZ»
            it is «ZZ9 3WZ».
            «ZZ99　3WZ»
            «ZZ99​ 3WZ»
            near «SW1A OAA» somewhere
            «M1 1AE» and «EC1A 1BB»
            «z z 9 9 3 w z» guess who
            «ZZ nine nine three WZ»
            postcode (ZZ99 no), «ZZ99 3WZ»
            the A55 and the M6 are shut
            E17 4th floor flats
            be there by W1 2nd
            call at 5pm or 10am
            ZZ99 only
            AB12 CDE is the van
            I gave me 2 4 us
            QQ 12 34 56 C
            XX99 3WZ
            ZZ99 3WM
            M60 5 mins away
            ref 00987654
            it is B4 5pm
            ZZZ99 3WZ1
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"z", "z ", "ZZ9 ", "ZZ99 3", " ", "9", "Z Z 9 9 "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(postcodes, unit);
  }
}
