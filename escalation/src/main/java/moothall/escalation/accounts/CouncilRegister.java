package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.oidc.OidcSettings;
import moothall.escalation.oidc.Shown;
import moothall.escalation.oidc.Why;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.CouncilPeople;
import moothall.escalation.store.CouncilPerson;
import moothall.escalation.store.Database;

/**
 * Knows people of the council again by what never changes about them, and gives each a name on
 * record that nobody else has or had. Their roles are those of their groups at their last sign-in.
 */
@Singleton
final class CouncilRegister {

  /** How far the provider's clock may be from ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final Set<String> NOBODYS = Set.of(CaseEvent.SYSTEM, "unknown", "machine");

  private final OidcSettings settings;
  private final Accounts accounts;
  private final Standings standings;
  private final Database database;
  private final CouncilPeople people;
  private final AccountStates states;

  CouncilRegister(
      OidcSettings settings,
      Accounts accounts,
      Standings standings,
      Database database,
      CouncilPeople people,
      AccountStates states) {
    this.settings = settings;
    this.accounts = accounts;
    this.standings = standings;
    this.database = database;
    this.people = people;
    this.states = states;
  }

  /** What came of it. */
  sealed interface Taken {

    /** They may come in. */
    record In(Viewer viewer, int generation) implements Taken {}

    /** They may not; by their name on record, if they have one. */
    record Refused(Optional<Viewer> who, Why why) implements Taken {}
  }

  /** Empty if they have never been here. */
  Optional<Viewer> known(Shown who) {
    return database
        .inTransaction(connection -> people.find(connection, settings.issuer(), who.subject()))
        .map(it -> new Viewer(it.name(), who.roles()));
  }

  /**
   * Also takes roles away from sessions that go on, where the provider says so.
   *
   * @param until when the roles end at the latest
   */
  Taken take(Shown who, Instant until) {
    Taken taken =
        database.inTransaction(connection -> {
          Optional<CouncilPerson> known = people.find(connection, settings.issuer(), who.subject());
          if (known.isEmpty() && who.roles().isEmpty()) {
            return new Taken.Refused(Optional.empty(), Why.NO_ROLE);
          }
          CouncilPerson now =
              new CouncilPerson(
                  known.map(CouncilPerson::name).orElse(""),
                  settings.issuer(),
                  who.subject(),
                  who.called(),
                  Accounts.names(who.roles()),
                  until);
          if (known.isEmpty()) {
            now = people.add(connection, now, this::isNotTheirs);
          } else {
            people.update(connection, now);
          }
          Viewer viewer = new Viewer(now.name(), who.roles());
          if (who.roles().isEmpty()) {
            return new Taken.Refused(Optional.of(viewer), Why.NO_ROLE);
          }
          AccountState state = states.find(connection, now.name());
          return state.isSuspended()
              ? new Taken.Refused(Optional.of(viewer), Why.SUSPENDED)
              : new Taken.In(viewer, state.generation());
        });
    standings.refresh();
    return taken;
  }

  private boolean isNotTheirs(String name) {
    return accounts.hasNameLike(name) || NOBODYS.contains(name.toLowerCase(Locale.ROOT));
  }
}
