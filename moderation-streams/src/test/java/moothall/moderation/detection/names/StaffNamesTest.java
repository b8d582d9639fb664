package moothall.moderation.detection.names;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNamesTest {

  private final StaffNames staff = new StaffNames(Register.PEOPLE);

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        staff,
        """
            «Janice Wetherfold», is a lying fat cow
            «janice wetherfold» again
            «JANICE WETHERFOLD»
            «J4nice Wetherf0ld»
            «Jаnice Wetherfold»
            «Mrs Wetherfold» said
            «Ms. Wetherfold»'s desk
            «J Wetherfold» and «J. Wetherfold»
            «Janice-Wetherfold»
            «Martin Eames» took a backhander
            it was «Mr Eames» or «Rhodri Pencoed»
            «Janice   Wetherfold»
            ask «Janice Wetherfold»'s boss
            «officer Eames» came
            Tick tock Janice
            Wetherfold is a village
            Janice Winters
            Gone Longago
            Soon Tocome
            Councillor Titley
            Ann Brown
            Martin said Eames
            K Wetherfold
            Rhodri went home
            Janice, who knows old Mrs Wether
            Mr Martin
            Janice and Wetherfold
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
    Hostile.check(staff, unit);
  }
}
