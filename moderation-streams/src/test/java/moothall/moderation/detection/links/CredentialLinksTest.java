package moothall.moderation.detection.links;

import java.util.List;
import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialLinksTest {

  private final CredentialLinks links = new CredentialLinks(List.of("ambermere.example"));

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        links,
        """
            «https://ambermere-refund.example/claim»
            «https://a.example/login»
            «https://a.example/sign-in?x»
            «https://login.a.example»
            «verify-me.example»
            «https://a.example/account/secure»
            «councilrefunds.example»
            «hxxps://a[.]example/verify»
            «a.example/?password=1»
            «https://a.example/my-account/billing»
            «https://rebate.example/»
            «a.example/wallet» and «a.example/unlock»
            «https://www.ambermere.gov.uk@evil.example/login»
            https://www.ambermere.gov.uk/login
            https://www.gov.uk/sign-in
            https://my.ambermere.example/login
            https://petition.example/7781
            https://a.example/accountants
            https://a.example/disclaimer
            https://a.example/proclaim
            login to the site
            www.example.com
            https://files.example/manual.pdf
            claim.it now
            https://a.example/security
            jo@login.example
            https://ambermere.example/account
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
