package moothall.moderation.detection.names;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullNamesTest {

  private final FullNames people = new FullNames(Register.givenNames());

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        people,
        """
            «Janice Wetherfold» is lying
            Landlord «Barry Tolworth» kept the deposit
            her name is «Kirsty Pell» and
            It is «Karen Whitlock» at 27
            «Councillor Ann Brown» did
            @«Carol Winters» you
            officer «Martin Eames» took
            «Will Parry» said
            her name is «kirsty pell» now
            «Sean O'Brien»
            «Mohammed Iqbal» and «Zofia Kowalska»
            a lad called «Jarrah Oke» locally
            «Mary-Jane Smith» wrote
            «Carol Winters»' bins
            Shut up Carol
            Mrs Lowe
            Tick tock Janice
            Victoria Park
            Guy Fawkes
            Carol Street
            Carol You are daft
            Kirsty Please stop
            Cllr Titley
            Dave and Carol
            Ambermere Borough Council
            Will Ambermere flood
            Prince William
            It is called Winter Lights now
            Iron Dawn Vanguard is the only answer
            Mark My words
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
    Hostile.check(people, unit);
  }
}
