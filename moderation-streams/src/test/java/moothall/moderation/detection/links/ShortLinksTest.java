package moothall.moderation.detection.links;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLinksTest {

  private final ShortLinks links = new ShortLinks();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        links,
        """
            «https://bit.ly/3abc»
            «bit.ly/3abc» now
            «tinyurl.com/x»
            «hxxps://bit[.]ly/3abc»
            «bit dot ly/3abc»
            «https://t.co/Ab1»
            «ow.ly/x»
            «is.gd/x»
            «cutt.ly/y» and «rb.gy/z»
            «HTTPS://BIT.LY/3abc»
            «www.tinyurl.com/abc»
            go («goo.gl/abc»)
            https://petition.example/7781
            www.ambermere.gov.uk
            rabbit.ly/x
            notbit.ly
            bit lyrical
            bit.lyx/1
            a tiny url
            t.company.example
            https://example.org/bit.ly
            short and sweet
            ow. ly
            jo@bit.ly
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.com ",
        "https://a.example/b ",
        "://",
        "h_t_t_p:",
        "[.]",
        ".",
        "a.",
        " dot ",
        "www.",
        "(",
        "a@b.com "
      })
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(links, unit);
  }
}
