package moothall.escalation.accounts;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.AddedAccount;
import moothall.escalation.store.AddedAccounts;
import moothall.escalation.store.CouncilPeople;
import moothall.escalation.store.CouncilPerson;
import moothall.escalation.store.Database;

/**
 * What has become of the accounts and who was added to them, known without asking the database at
 * every request: a second old at most, and renewed at once after what happens here. Codes and
 * passwords are never judged by it.
 */
@Singleton
final class Standings implements Joined {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Database database;
  private final AccountStates states;
  private final AddedAccounts added;
  private final CouncilPeople people;
  private final BackgroundLoop loop;
  private volatile Map<String, AccountState> known = Map.of();
  private volatile Map<String, AddedAccount> joined = Map.of();
  private volatile Map<String, CouncilPerson> council = Map.of();

  Standings(Database database, AccountStates states, AddedAccounts added, CouncilPeople people) {
    this.database = database;
    this.people = people;
    this.states = states;
    this.added = added;
    refresh();
    this.loop = new BackgroundLoop("account-states", new Bell(), PAUSE, this::again);
  }

  AccountState of(String name) {
    return Objects.requireNonNullElseGet(known.get(name), () -> AccountState.untouched(name));
  }

  @Override
  public Optional<AddedAccount> named(String name) {
    return Optional.ofNullable(joined.get(name));
  }

  @Override
  public Collection<AddedAccount> all() {
    return joined.values();
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
    database.inTransaction(connection -> {
      List<AddedAccount> all = added.open(connection);
      // First how it stands with them: who is here stands under nobody else's password.
      known =
          states.all(connection).stream()
              .collect(Collectors.toUnmodifiableMap(AccountState::name, it -> it));
      Map<String, AddedAccount> here = new TreeMap<>();
      all.stream().filter(it -> it.joined().isPresent()).forEach(it -> here.put(it.name(), it));
      joined = Collections.unmodifiableMap(here);
      council =
          people.all(connection).stream()
              .collect(Collectors.toUnmodifiableMap(CouncilPerson::name, it -> it));
      return all;
    });
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
