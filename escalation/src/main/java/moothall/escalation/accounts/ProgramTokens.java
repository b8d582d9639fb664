package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;

/** The tokens of the accounts file as people may know of them: never the secret, nor its digest. */
@Singleton
public final class ProgramTokens {

  private final Accounts accounts;
  private final Clock clock;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  ProgramTokens(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A token.
   *
   * @param scopes to which it is narrowed; empty if it may do all that its roles allow
   * @param expires empty if it never does
   * @param lastUse at this instance, since it started
   */
  public record Known(
      String name,
      Set<Role> roles,
      Optional<Set<Scope>> scopes,
      Optional<Instant> expires,
      boolean isExpired,
      Optional<Instant> lastUse) {}

  /** Somebody has just come in with it. */
  void used(String name) {
    used.put(name, clock.instant());
  }

  /** By name. */
  public List<Known> all() {
    Instant now = clock.instant();
    return accounts.tokens().stream()
        .map(it ->
            new Known(
                it.name(),
                it.viewer().roles(),
                it.viewer().scopes(),
                Optional.ofNullable(it.expires()).map(Instant::parse),
                !it.isGood(now),
                Optional.ofNullable(used.get(it.name()))))
        .sorted(Comparator.comparing(Known::name))
        .toList();
  }
}
