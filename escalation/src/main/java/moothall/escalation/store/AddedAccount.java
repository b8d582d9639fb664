package moothall.escalation.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who was, or is to be, added in the console. Codes are never in it.
 *
 * @param roles by their names
 * @param agreed empty while only one administrator wants it
 * @param joined since when the account is somebody's; until then nobody signs in with it
 */
public record AddedAccount(
    String name,
    Set<String> roles,
    String why,
    String by,
    Instant at,
    Optional<Agreed> agreed,
    Optional<Instant> joined) {

  public AddedAccount {
    roles = Set.copyOf(roles);
  }

  /** Who was the second, and until when the person can choose a password. */
  public record Agreed(String by, Instant goodUntil) {}
}
