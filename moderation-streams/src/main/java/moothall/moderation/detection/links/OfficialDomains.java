package moothall.moderation.detection.links;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Domains of the council itself, and endings that only public bodies are given. */
final class OfficialDomains {

  private static final Set<String> RESTRICTED =
      Set.of(
          "gov.uk",
          "gov.wales",
          "llyw.cymru",
          "gov.scot",
          "nhs.uk",
          "police.uk",
          "parliament.uk",
          "mod.uk",
          "ac.uk",
          "sch.uk",
          "senedd.wales",
          "senedd.cymru",
          "nhs.wales",
          "nhs.scot");

  private final Set<String> domains;

  OfficialDomains(Collection<String> own) {
    Set<String> all = new HashSet<>(RESTRICTED);
    own.forEach(domain -> all.add(domain.strip().toLowerCase(Locale.ROOT)));
    this.domains = Set.copyOf(all);
  }

  boolean have(Link link) {
    return link.isOn(domains);
  }
}
