package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

  private final Emails emails = new Emails();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        emails,
        """
            email me at «jo.smithers@example.org» cant
            «JO@EXAMPLE.ORG».
            «jo+bins@mail.example.co.uk» ok
            («jo_smithers@example.org»)
            «jo.smithers at example dot org» please
            «jo at gmail dot com»
            «josmithers (at) example (dot) org»
            «jo[at]example[.]org»
            «jo.smithers @ example.org»
            «jo@gmail» is me
            «jo.smithers at gmail.com»
            «jo＠example．org»
            «jo@my-firm.example»
            «jo {at} example {dot} co {dot} uk»
            write to «jo@example.org» or «ann@example.org»
            @mum_of_3_here are you there
            look at example dot org
            shop at example.org today
            meet @ 5pm
            meet @ the hub. see you
            see you @ example.org
            good at maths dot dot dot
            thanks @carol.winters
            prices @ £5.99
            I work at sky
            the look at bbc.co.uk
            arrive at 10.30
            @ @ @ @
            name@ nothing
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "a@", "a.", "at ", "dot ", "a at b dot ", " ", "a", "(at)"})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(emails, unit);
  }
}
