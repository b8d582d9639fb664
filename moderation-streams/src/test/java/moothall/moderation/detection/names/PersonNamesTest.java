package moothall.moderation.detection.names;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

  private final PersonNames people = new PersonNames(Register.givenNames());

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        people,
        """
            Shut up «Carol» you daft old bag
            @«Carol Winters» you are pathetic
            The officer who wrote this, «Janice Wetherfold», is lying
            Tick tock «Janice»
            thanks to «Councillor Titley» for arranging it
            «Cllr Titley» and «Councillor Ann Brown»
            her name is «Kirsty Pell» and she works in the Spar
            It is «Karen Whitlock» at 27 Zephyr Lane
            one of «Mrs Lowe»'s Year 2 class
            planning officer «Martin Eames» took it
            Candidate «Wendell Strake» was done
            officer «Jarrah Oke» wrote this
            shut up «carol»
            SHUT UP «CAROL»
            «mr smith» at the desk
            «Will Parry» said no
            I saw «Rose Tibbs» there
            «Siân Rees» knows
            «Mohammed Iqbal» and «Agnieszka Nowak»
            «Carol»'s dog bit «Dave»
            ask «Dr. Patel» today
            «Sean O'Brien» said
            «Mary-Jane Smith-Jones» wrote
            @«Will» you are wrong
            met «Carol Green» yesterday
            Carol Street is shut
            Victoria Park is lovely
            has it been taken off Chandler House yet
            St Mary's fete
            what Guy Fawkes tried
            Prince William came
            Will the council fix it
            May I ask
            Mark my words
            Robin Hood did it
            Rose bushes need cutting
            the Carol concert
            Ambermere Borough Council is useless
            Station Road reopening
            It is Christmas, call it Christmas!
            In June we asked
            grace period for parking
            Bill me then
            Jordan is a country
            carol singing in the square
            on Mary Hill tomorrow
            Summer carnival was great
            Albert Road and George Square
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
