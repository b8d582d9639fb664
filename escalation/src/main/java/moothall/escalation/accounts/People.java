package moothall.escalation.accounts;

import io.micronaut.context.annotation.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.access.Role;
import moothall.escalation.oidc.OidcSettings;
import moothall.escalation.store.CouncilPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who has a name here: by the accounts file, or by the council's own sign-in. Nobody has
 * theirs by both. Which way in is open to whom is said here and nowhere else.
 */
@Context
final class People {

  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final Accounts accounts;
  private final Standings standings;
  private final OidcSettings council;
  private final Clock clock;

  /**
   * Reads nothing by itself.
   *
   * @throws IllegalStateException if the accounts file and what else there is contradict each other
   */
  People(Accounts accounts, Standings standings, OidcSettings council, Clock clock) {
    this.accounts = accounts;
    this.standings = standings;
    this.council = council;
    this.clock = clock;
    council.breakGlass().stream()
        .filter(it -> !accounts.hasAccount(it))
        .findFirst()
        .ifPresent(it -> {
          throw new IllegalStateException(
              "moothall.escalation.oidc.break-glass: "
                  + it
                  + " is no local account (expected: names of accounts of the accounts file)");
        });
    breakGlassWithoutFactor()
        .forEach(it ->
            LOG.warn(
                "the break-glass account {} has no second factor: whoever has its password first"
                    + " can set one up (docs/access.md)",
                it));
    standings.council().keySet().stream()
        .filter(accounts::hasNameLike)
        .findFirst()
        .ifPresent(it -> {
          throw new IllegalStateException(
              "the accounts file has the name "
                  + it
                  + ", under which somebody of the council's own sign-in is on record (expected:"
                  + " another name)");
        });
  }

  /** Whatever they may do. */
  boolean isThere(String name) {
    return accounts.hasAccount(name) || council(name).isPresent();
  }

  /** All of them. */
  List<String> names() {
    return Stream.concat(
            accounts.all().stream().map(Register.Account::name),
            standings.council().keySet().stream().sorted())
        .toList();
  }

  /** Empty for a local account, and for a program. */
  Optional<CouncilPerson> council(String name) {
    return Optional.ofNullable(standings.council().get(name));
  }

  /** What their groups made them at their last sign-in, which ends with the longest session. */
  Set<Role> roles(CouncilPerson person) {
    if (!clock.instant().isBefore(person.until())) {
      return Set.of();
    }
    return person.roles().stream()
        .flatMap(it -> Role.parse(it).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the council's own sign-in is on. */
  boolean comeByCouncil() {
    return council.isOn();
  }

  /** Whether a session under that name may go on, whatever else there is against it. */
  boolean maySignIn(String name) {
    return hasPassword(name)
        || council(name)
            .filter(it -> council.isOn() && it.issuer().equals(council.issuer()))
            .isPresent();
  }

  /** Whether somebody signs in under that name with a password now. */
  boolean hasPassword(String name) {
    return accounts.hasAccount(name) && (!council.isOn() || isBreakGlass(name));
  }

  /** Of those accounts that may sign in; none where the council's own sign-in is off. */
  List<String> breakGlassWithoutFactor() {
    return council.breakGlass().stream()
        .filter(this::isBreakGlass)
        .filter(it -> !standings.of(it).hasFactor() && !standings.of(it).isSuspended())
        .sorted()
        .toList();
  }

  /** Whether it is an account for when the council's own sign-in, which is on, cannot be used. */
  boolean isBreakGlass(String name) {
    return council.isOn() && council.breakGlass().contains(name);
  }
}
