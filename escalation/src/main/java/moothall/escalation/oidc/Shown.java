package moothall.escalation.oidc;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;

/**
 * Whom the provider has shown us.
 *
 * @param subject stays the same whatever somebody is called
 * @param called as the provider says now
 * @param roles of the mapping; may be none
 * @param at when they last showed the provider that it is them; empty if it did not say
 */
public record Shown(String subject, String called, Set<Role> roles, Optional<Instant> at) {

  public Shown {
    roles = Set.copyOf(roles);
  }
}
