package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesOfBirthTest {

  private final DatesOfBirth births = new DatesOfBirth();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        births,
        """
            she was born «12/03/1985» here
            dob «12.3.85»
            DOB: «12-03-1985»
            d.o.b. «12/03/1985»
            date of birth «12 March 1985»
            my date of birth is «1985-03-12»
            born on «12th March 1985»
            born on the «12th of March 1985»
            he was born in Bath on «3 Feb 2011»
            her birthday is «12 March 1985»
            ganed «12 Mawrth 1985»
            dyddiad geni «12/03/1985»
            D/O/B «12/03/85»
            born in 1985
            happy birthday on 12 March
            12/03/1985
            he was born on 23 April 1564
            the meeting on 12/03/2026
            born and bred here, since 12 people asked
            was born a long time before the fair on 12 March 1999
            the form of 12 March 1985
            dob 12/03
            born 32/01/1985
            date of the meeting 12 March 2026
            birth rates in March 12
            dobbin 12/03/1985
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"born ", "dob 1", "1/1/1980 ", "d.o.b. ", " ", "born 12 March "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(births, unit);
  }
}
