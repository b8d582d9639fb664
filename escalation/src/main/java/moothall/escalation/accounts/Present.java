package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.access.Viewer;

/**
 * Those whom the accounts file names and those whom the council's sign-in has shown, with the roles
 * that count now.
 */
@Singleton
final class Present implements Viewers {

  private final Accounts accounts;
  private final Standings standings;
  private final People people;

  Present(Accounts accounts, Standings standings, People people) {
    this.people = people;
    this.accounts = accounts;
    this.standings = standings;
  }

  @Override
  public Optional<Viewer> named(String name) {
    return known(name).filter(_ -> !standings.of(name).isSuspended());
  }

  /** Also who is suspended. */
  Optional<Viewer> known(String name) {
    return accounts.hasAccount(name)
        ? Optional.of(new Viewer(name, accounts.roles(name, standings.of(name))))
        : people
            .council(name)
            .map(it -> new Viewer(name, people.roles(it)))
            .or(() -> accounts.named(name));
  }
}
