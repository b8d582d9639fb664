package moothall.moderation.detection.links;

import java.util.List;
import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikeLinksTest {

  private final LookalikeLinks links = new LookalikeLinks(List.of("ambermere.example"));

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        links,
        """
            «https://ambermere-refund.example/claim»
            «https://arnbermere.example»
            «ambermere-council.example»
            «https://ambermere.gov.uk.example/x»
            «https://ambermere-gov-uk.example»
            «https://www.g0v.uk/x»
            «https://xn--mbermere-2fg.example»
            «https://аmbermere.example»
            «royalmail-delivery.example»
            «https://paypa1.example/x»
            «https://hmrc.refunds.example»
            «https://www.ambermere.gov.uk@amberrnere.example»
            «hxxps://ambermere[.]example.com/pay»
            «nhs-test.example» and «dvla.example»
            https://www.ambermere.gov.uk/bins
            https://ambermere.example/account
            my.ambermere.example
            https://www.gov.uk/council-tax
            https://www.royalmail.com/track
            https://www.paypal.com/x
            https://petition.example/ambermere
            bbc.co.uk
            www.nhs.uk/111
            https://unhsome.example
            ambermere is lovely
            https://amber.example
            https://www.facebook.com/ambermere
            jo@ambermere-refund.example
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
