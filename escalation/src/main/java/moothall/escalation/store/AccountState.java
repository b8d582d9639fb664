package moothall.escalation.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What has become of an account since the accounts file named it.
 *
 * @param password the hash that stands in for the one in the file
 * @param generation sessions that began under an earlier one have ended
 * @param factorSince since when there is a second factor
 * @param takenAway who took the second factor away, until its owner has read it
 * @param suspension why nobody signs in with it now
 * @param given roles that stand in for those in the file
 * @param proposal roles that somebody wants it to have
 */
public record AccountState(
    String name,
    Optional<Password> password,
    int generation,
    Optional<Instant> factorSince,
    Optional<TakenAway> takenAway,
    Optional<Suspension> suspension,
    Optional<Given> given,
    Optional<Proposal> proposal) {

  /**
   * A password that is kept here.
   *
   * @param replaces digest, in hexadecimal digits, of the file's hash that it stands in for
   * @param chosen whether the person chose it; not where only the way of hashing changed
   */
  public record Password(String hash, String replaces, boolean chosen) {

    /** Never prints the hash. */
    @Override
    public String toString() {
      return "Password";
    }
  }

  /** Somebody else ended the second factor. */
  public record TakenAway(String by, Instant at) {}

  /** Who suspended the account, and why. */
  public record Suspension(String by, Instant at, String why) {}

  /**
   * Roles by their names.
   *
   * @param replaces the file's, for which they stand in
   */
  public record Given(Set<String> roles, Set<String> replaces) {

    public Given {
      roles = Set.copyOf(roles);
      replaces = Set.copyOf(replaces);
    }
  }

  /** Who wants it to have those roles, and why. */
  public record Proposal(Set<String> roles, String by, Instant at, String why) {

    public Proposal {
      roles = Set.copyOf(roles);
    }
  }

  /** Of an account at which nothing has happened yet. */
  public static AccountState untouched(String name) {
    return new AccountState(
        name,
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isSuspended() {
    return suspension.isPresent();
  }

  public boolean hasFactor() {
    return factorSince.isPresent();
  }
}
