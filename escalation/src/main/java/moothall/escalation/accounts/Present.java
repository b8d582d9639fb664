package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.access.Viewer;

/** Those whom the accounts file names and whom nobody has suspended. */
@Singleton
final class Present implements Viewers {

  private final Accounts accounts;
  private final Standings standings;

  Present(Accounts accounts, Standings standings) {
    this.accounts = accounts;
    this.standings = standings;
  }

  @Override
  public Optional<Viewer> named(String name) {
    return accounts.named(name).filter(_ -> !standings.of(name).isSuspended());
  }
}
