package moothall.moderation.detection.links;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.detection.CouncilName;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.normalisation.Confusables;

/**
 * A link whose host passes for the council's, for the government's or for a well-known sender's, or
 * that is written in letters of several scripts. Known false alarm: a local business or newspaper
 * with the town in its name. Misses brands that are not listed.
 */
public final class LookalikeLinks implements Recogniser {

  /** Shorter names stand in too many other words. */
  private static final int LONG_ENOUGH = 6;

  private static final Map<String, Set<String>> BRANDS =
      Map.ofEntries(
          Map.entry("royalmail", Set.of("royalmail.com")),
          Map.entry("hmrc", Set.of()),
          Map.entry("dvla", Set.of()),
          Map.entry("dwp", Set.of()),
          Map.entry("nhs", Set.of()),
          Map.entry("hmcts", Set.of()),
          Map.entry("govuk", Set.of()),
          Map.entry("paypal", Set.of("paypal.com", "paypal.me")),
          Map.entry("tvlicensing", Set.of("tvlicensing.co.uk")),
          Map.entry("evri", Set.of("evri.com")),
          Map.entry("dpd", Set.of("dpd.co.uk", "dpd.com")),
          Map.entry("amazon", Set.of("amazon.co.uk", "amazon.com")),
          Map.entry("barclays", Set.of("barclays.co.uk", "barclays.com")),
          Map.entry("lloydsbank", Set.of("lloydsbank.com", "lloydsbank.co.uk")),
          Map.entry("natwest", Set.of("natwest.com")),
          Map.entry("hsbc", Set.of("hsbc.co.uk", "hsbc.com")),
          Map.entry("santander", Set.of("santander.co.uk")),
          Map.entry("netflix", Set.of("netflix.com")),
          Map.entry("facebook", Set.of("facebook.com")),
          Map.entry("instagram", Set.of("instagram.com")),
          Map.entry("whatsapp", Set.of("whatsapp.com")),
          Map.entry("microsoft", Set.of("microsoft.com")));

  private final OfficialDomains official;

  public LookalikeLinks(Collection<String> ownDomains) {
    this.official = new OfficialDomains(ownDomains);
  }

  @Override
  public String name() {
    return "lookalike-link";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Refanged text = Refanged.of(reading.asWritten());
    List<Link> links = Links.in(text);
    if (links.isEmpty()) {
      return List.of();
    }
    List<String> names =
        CouncilName.distinctiveWords(reading.comment().page().name()).stream()
            .map(Confusables::skeleton)
            .toList();
    return links.stream()
        .filter(link -> !official.have(link) && isLookalike(link, names))
        .map(link -> text.seen(link, link.host()))
        .toList();
  }

  private static boolean isLookalike(Link link, List<String> names) {
    List<String> tokens = link.hostTokens().stream().map(Confusables::skeleton).toList();
    String whole = String.join("", tokens);
    return link.host().contains("xn--")
        || mixesScripts(link.host())
        || imitatesGovernment(link.host())
        || names.stream().anyMatch(name -> contains(tokens, whole, name))
        || BRANDS.entrySet().stream()
            .anyMatch(brand ->
                !link.isOn(brand.getValue())
                    && contains(tokens, whole, Confusables.skeleton(brand.getKey())));
  }

  private static boolean contains(List<String> tokens, String whole, String name) {
    return tokens.contains(name) || (name.length() >= LONG_ENOUGH && whole.contains(name));
  }

  /** Ends on something else although it says gov.uk, or says it with a hyphen or a nought. */
  private static boolean imitatesGovernment(String host) {
    String plain = host.replace('0', 'o').replace('_', '-');
    return List.of("gov-uk", "gov.uk", "govuk", "uk-gov", "gov.co", "-gov.", "gov-wales").stream()
        .anyMatch(plain::contains);
  }

  private static boolean mixesScripts(String host) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.') {
        latin = false;
        other = false;
      } else if (Character.isLetter(c)) {
        boolean isLatin = UnicodeScript.of(c) == UnicodeScript.LATIN;
        latin |= isLatin;
        other |= !isLatin;
      }
      if (latin && other) {
        return true;
      }
    }
    return false;
  }
}
