package moothall.moderation.detection.names;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNamesTest {

  private final PageNames pages = new PageNames();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        pages,
        """
            «Ambermere Borough Council» is useless
            «ambermere borough council»
            «AMBERMERE BOROUGH COUNCIL»
            so «Ambermere Council» says
            «ambermere council»'s bins
            «4mbermere Borough Council»
            «Cyngor Ambermere» sy'n
            I hate «Ambermere Borough Council», truly
            «Ambermere-Borough-Council»
            «Аmbermere Borough Council»
            from «Ambermere Council» to «Ambermere Borough Council»
            dear «Ambermere Borough Council»
            Ambermere is lovely
            the council is useless
            Borough Council
            Ambermere Borough
            another council
            Ambermere residents are owed
            Amber Borough Council
            Council of Ambermere
            Ambermeres Council
            Cyngor Glan-y-Bryn
            Ambermere town council
            ambermere and council
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
    Hostile.check(pages, unit);
  }
}
