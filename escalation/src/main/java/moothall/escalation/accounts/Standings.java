package moothall.escalation.accounts;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.CouncilPeople;
import moothall.escalation.store.CouncilPerson;
import moothall.escalation.store.Database;

/**
 * What has become of the accounts, known without asking the database at every request: a second old
 * at most, and renewed at once after what happens here. Codes and passwords are never judged by it.
 */
@Singleton
final class Standings {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Database database;
  private final AccountStates states;
  private final CouncilPeople people;
  private final BackgroundLoop loop;
  private volatile Map<String, AccountState> known = Map.of();
  private volatile Map<String, CouncilPerson> council = Map.of();

  Standings(Database database, AccountStates states, CouncilPeople people) {
    this.database = database;
    this.people = people;
    this.states = states;
    refresh();
    this.loop = new BackgroundLoop("account-states", new Bell(), PAUSE, this::again);
  }

  AccountState of(String name) {
    return Objects.requireNonNullElseGet(known.get(name), () -> AccountState.untouched(name));
  }

  /** Whom the council's own sign-in has shown, by their names on record. */
  Map<String, CouncilPerson> council() {
    return council;
  }

  /**
   * After something happened to an account at this instance. One at a time: what was read earlier
   * must not be kept later.
   */
  synchronized void refresh() {
    known =
        database.inTransaction(states::all).stream()
            .collect(Collectors.toUnmodifiableMap(AccountState::name, it -> it));
    council =
        database.inTransaction(people::all).stream()
            .collect(Collectors.toUnmodifiableMap(CouncilPerson::name, it -> it));
  }

  private boolean again() {
    refresh();
    return false;
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
