package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.CouncilPerson;
import moothall.escalation.store.Database;
import moothall.escalation.store.SecondFactors;

/**
 * Where somebody helps those who cannot sign in. Who has an account say the accounts file, {@link
 * AddingDesk} and the council's own sign-in.
 */
@Singleton
public final class PeopleDesk {

  private final AccountActs acts;
  private final Present present;
  private final People people;
  private final Standings standings;
  private final SessionStanding standing;
  private final Database database;
  private final AccountStates states;
  private final SecondFactors factors;
  private final Audit audit;

  PeopleDesk(
      AccountActs acts,
      Present present,
      People people,
      Standings standings,
      SessionStanding standing,
      Database database,
      AccountStates states,
      SecondFactors factors,
      Audit audit) {
    this.acts = acts;
    this.present = present;
    this.people = people;
    this.standings = standings;
    this.standing = standing;
    this.database = database;
    this.states = states;
    this.factors = factors;
    this.audit = audit;
  }

  /**
   * Somebody with an account.
   *
   * @param lastSignIn empty if they never did, or before that was kept
   * @param called by the council's sign-in; empty for a local account
   */
  public record Person(
      String name,
      Set<Role> roles,
      AccountState state,
      SessionStanding.Demand demand,
      Optional<Instant> lastSignIn,
      Optional<String> called) {}

  public List<Person> all() {
    List<String> names = people.names();
    Map<String, Instant> signedIn =
        database.inTransaction(connection -> audit.lastSignIns(connection, names));
    return names.stream()
        .map(it ->
            new Person(
                it,
                present.known(it).map(Viewer::roles).orElse(Set.of()),
                standings.of(it),
                standing.demand(it),
                Optional.ofNullable(signedIn.get(it)),
                people.council(it).map(CouncilPerson::called)))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  public boolean isThere(String name) {
    return people.isThere(name);
  }

  /**
   * Ends the second factor of somebody who lost theirs, and their sessions; they are told when they
   * sign in next.
   */
  public PeopleAnswer takeFactorAway(Viewer by, String name) {
    return acts.toAnother(
        by,
        name,
        "Another administrator takes your second factor away.",
        (connection, _) -> {
          if (!factors.takeAway(connection, name, by.name())) {
            return new PeopleAnswer.Refused("no-second-factor", name + " has no second factor.");
          }
          states.endSessions(connection, name);
          audit.record(connection, by, AuditEvent.Kind.SECOND_FACTOR_TAKEN_AWAY, name);
          return new PeopleAnswer.Done();
        });
  }

  /** Whoever has a copy of somebody's session has nothing any more. */
  public PeopleAnswer endSessions(Viewer by, String name) {
    return acts.toAny(
        by,
        name,
        (connection, _) -> {
          states.endSessions(connection, name);
          audit.record(connection, by, AuditEvent.Kind.SESSIONS_ENDED, name);
          return new PeopleAnswer.Done();
        });
  }
}
