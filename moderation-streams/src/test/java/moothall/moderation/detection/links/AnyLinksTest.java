package moothall.moderation.detection.links;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyLinksTest {

  private final AnyLinks links = new AnyLinks();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        links,
        """
            sign «https://petition.example/7781»
            here: «https://files.example/manual.pdf» do it
            «http://a.example».
            see «www.ambermere.gov.uk»
            go to «bbc.co.uk» now
            offline «h_t_t_p://dl[.]example/binday.apk»
            «hxxps://a[.]example/b»
            «hxxp://a.example»
            ambermere «refund[.]example» now
            «refund(.)example/claim»
            it is «ambermere dot com»
            «ambermere (dot) com/x»
            («bit.ly/3abc»)
            «ＷＷＷ．example．com»
            «EXAMPLE.COM»
            «https://user@evil.example:8080/x?y=1#z»!
            «cheap-skips.shop» and «cheap.shop/x»
            «http://10.0.0.1/x»
            closed.Next time
            4.99% again
            it is late.so we went
            email jo@example.org
            jo.smithers@example.org
            end of the day...com on
            report.pdf and binday.apk
            the dot com boom
            e.g. this one
            polka dot dress
            3.30pm and 10.30
            Mr.Smith went
            www is slow
            http is old
            a.b
            bins.shop closed
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
