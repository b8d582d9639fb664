package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.access.Scope;
import moothall.escalation.accounts.AttestationDesk;
import moothall.escalation.accounts.ProgramTokens;

/**
 * What those who keep the accounts see beside the people: who has confirmed the policy, and tokens.
 *
 * @param version of the policy; empty where nobody is asked
 */
public record PeopleSheet(Optional<String> version, List<Reader> readers, List<Token> tokens) {

  /**
   * Somebody.
   *
   * @param since when they confirmed it; empty if they have to
   */
  public record Reader(String name, String since) {}

  /** A token of a program, in words. */
  public record Token(
      String name,
      String roles,
      String scopes,
      String expires,
      boolean isExpired,
      String lastUse) {}

  static PeopleSheet of(AttestationDesk attestations, ProgramTokens tokens) {
    return new PeopleSheet(
        attestations.version(),
        attestations.all().stream()
            .map(it -> new Reader(it.name(), it.since().map(CouncilTime::local).orElse("")))
            .toList(),
        tokens.all().stream().map(PeopleSheet::token).toList());
  }

  /** How many have not confirmed. */
  public long missing() {
    return readers.stream().filter(it -> it.since().isEmpty()).count();
  }

  private static Token token(ProgramTokens.Known it) {
    return new Token(
        it.name(),
        it.roles().stream().map(role -> t(role.words())).collect(Collectors.joining(", ")),
        it.scopes()
            .map(all -> all.stream().map(Scope::text).sorted().collect(Collectors.joining(", ")))
            .orElseGet(() -> t("all that its roles allow")),
        it.expires()
            .map(CouncilTime::local)
            .map(at -> it.isExpired() ? t("Expired {0}", at) : t("Until {0}", at))
            .orElseGet(() -> t("Never expires")),
        it.isExpired(),
        it.lastUse()
            .map(at -> t("Used last {0}", CouncilTime.local(at)))
            .orElseGet(() -> t("Not used since this instance started")));
  }
}
