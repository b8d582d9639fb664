package moothall.escalation.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
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
        it.roles().stream().map(Role::words).collect(Collectors.joining(", ")),
        it.scopes()
            .map(all -> all.stream().map(Scope::text).sorted().collect(Collectors.joining(", ")))
            .orElse("all that its roles allow"),
        it.expires()
            .map(at -> (it.isExpired() ? "Expired " : "Until ") + CouncilTime.local(at))
            .orElse("Never expires"),
        it.isExpired(),
        it.lastUse()
            .map(at -> "Used last " + CouncilTime.local(at))
            .orElse("Not used since this instance started"));
  }
}
