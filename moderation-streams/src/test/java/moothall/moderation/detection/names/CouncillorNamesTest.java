package moothall.moderation.detection.names;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouncillorNamesTest {

  private final CouncillorNames members = new CouncillorNames(Register.PEOPLE);

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        members,
        """
            thanks to «Councillor Titley» for
            «Cllr Titley»
            «cllr. titley»
            «CLLR TITLEY»
            «Mr Titley»
            «Cynghorydd Titley»
            «Ann Brown» lied
            «ann brown»
            «A Brown» and «Cllr Brown»
            «Mrs Brown» said
            Councillor «Ann Brown»
            «Councillor T1tley»
            «Ms Brown»'s ward
            Titley is a surname
            Ann said
            brown bins
            Janice Wetherfold
            Martin Eames
            Lapsed Member
            Councillor Green
            Brown and Ann
            Anne Browne
            Mrs Browning
            councillors should resign
            E Brown
            Joann Brown
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Carol ",
        "carol ",
        "Mrs ",
        "@",
        "@a",
        " ",
        "Carol-",
        "Janice ",
        "Janice Wetherfold ",
        "name is ",
        "Ambermere ",
        "C"
      })
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(members, unit);
  }
}
