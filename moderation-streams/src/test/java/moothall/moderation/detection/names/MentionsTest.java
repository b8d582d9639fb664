package moothall.moderation.detection.names;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  private final Mentions mentions = new Mentions();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        mentions,
        """
            «@Carol» Winters you are
            «@pete_the_baker» hi
            thanks «@carol.winters».
            («@idv_north»)
            «@kat_h_88» and «@Dave_B_79»
            hey «@user-jk2231»!
            .. «@jo» ok
            «@Kev»: no
            «@ＣＡＲＯＬ» no
            «@_under»
            cc «@A1team»
            rt «@siân»
            jo.smithers@example.org
            meet @ 5pm
            meet @5pm
            @everyone look
            @home now
            5 @ £2
            @
            @@
            @ the hub
            @1
            @followers @highlight
            x@y
            @9 tonight
            a. b @ c
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
    Hostile.check(mentions, unit);
  }
}
