package moothall.moderation.detection.links;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * A link that asks somebody to sign in, to verify, to claim. The council's own and public bodies'
 * are left alone. Known false alarm: a shop's account page. Misses lures that use other words.
 */
public final class CredentialLinks implements Recogniser {

  private static final Set<String> WORDS =
      Vocabulary.of(
          """
          login logon signin verify verification verified claim claims refund refunds
          rebate rebates account accounts myaccount secure password passcode credentials unlock wallet
          validate billing authenticate auth confirm reactivate signon sso payout giveaway voucher
          """);

  /** Long enough to be meant inside a longer part of a host too. */
  private static final List<String> PARTS =
      List.of("refund", "rebate", "login", "signin", "verify", "password", "wallet", "claimnow");

  private final OfficialDomains official;

  public CredentialLinks(Collection<String> ownDomains) {
    this.official = new OfficialDomains(ownDomains);
  }

  @Override
  public String name() {
    return "credential-link";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Refanged text = Refanged.of(reading.asWritten());
    return Links.in(text).stream()
        .filter(link -> !official.have(link) && isLure(link))
        .map(link -> text.seen(link, link.host() + link.path()))
        .toList();
  }

  private static boolean isLure(Link link) {
    return link.hostTokens().stream().anyMatch(WORDS::contains)
        || link.pathTokens().stream().anyMatch(WORDS::contains)
        || link.path().contains("sign-in")
        || link.path().contains("log-in")
        || link.hostTokens().stream().anyMatch(token -> PARTS.stream().anyMatch(token::contains));
  }
}
