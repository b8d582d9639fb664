package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.AddedAccount;
import moothall.escalation.store.AddedAccounts;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;

/**
 * Where administrators add somebody: one proposes name and roles, another agrees, and each passes a
 * code on to the person, who chooses a password with both ({@link Joining}).
 */
@Singleton
public final class AddingDesk {

  private final Accounts accounts;
  private final People people;
  private final Administrators administrators;
  private final AccountActs acts;
  private final Database database;
  private final AddedAccounts added;
  private final Audit audit;
  private final Duration waits;
  private final Clock clock;

  AddingDesk(
      Accounts accounts,
      People people,
      Administrators administrators,
      AccountActs acts,
      Database database,
      AddedAccounts added,
      Audit audit,
      SignInConfig config,
      Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.administrators = administrators;
    this.acts = acts;
    this.database = database;
    this.added = added;
    this.audit = audit;
    this.waits = config.joining();
    this.clock = clock;
  }

  /**
   * Who is to be added.
   *
   * @param late whether the codes are good no more
   * @param gone who of the two keeps the accounts no more, without whom the codes are good for
   *     nothing
   */
  public record Coming(AddedAccount it, boolean late, List<String> gone) {

    public Coming {
      gone = List.copyOf(gone);
    }
  }

  /** Who is proposed, or agreed to and has not chosen a password; by name. */
  public List<Coming> coming() {
    Instant now = clock.instant();
    return database.inTransaction(connection -> {
      List<Coming> coming = new ArrayList<>();
      for (AddedAccount it : added.open(connection)) {
        if (it.joined().isEmpty()) {
          coming.add(
              new Coming(
                  it,
                  it.agreed().filter(yes -> !now.isBefore(yes.goodUntil())).isPresent(),
                  gone(connection, it)));
        }
      }
      return List.copyOf(coming);
    });
  }

  private List<String> gone(Connection connection, AddedAccount it) throws SQLException {
    List<String> gone = new ArrayList<>();
    for (String each :
        Stream.concat(Stream.of(it.by()), it.agreed().map(AddedAccount.Agreed::by).stream())
            .toList()) {
      if (!administrators.isOne(connection, each)) {
        gone.add(each);
      }
    }
    return gone;
  }

  /** Whether people are added here: where the council signs in its own, its directory does that. */
  public boolean isOpen() {
    return !people.comeByCouncil();
  }

  /** Whether somebody else could agree at all. */
  public boolean hasSecond(Viewer by) {
    return database.inTransaction(
        connection -> administrators.isThereBeside(connection, by.name()));
  }

  /** Whether somebody is to be added under that name. */
  public boolean isComing(String name) {
    return coming().stream().anyMatch(it -> it.it().name().equals(name));
  }

  /** Why nobody could be added in that way, whoever asks; as a sentence. */
  public Optional<PeopleAnswer.Refused> objection(String name, Set<Role> roles) {
    return NewName.objection(name)
        .map(why -> new PeopleAnswer.Refused("no-name", why))
        .or(() ->
            roles.isEmpty()
                ? Optional.of(
                    new PeopleAnswer.Refused("no-role", "An account has one role at least."))
                : Optional.empty());
  }

  /** The code is what this administrator passes on. */
  public PeopleAnswer propose(
      Viewer by, String name, Set<Role> roles, Reason why, JoiningCode code) {
    if (!isOpen()) {
      return new PeopleAnswer.Refused(
          "people-elsewhere",
          "People sign in with their council account (expected: a group for them in the council's"
              + " directory).");
    }
    Optional<PeopleAnswer.Refused> objection = objection(name, roles);
    if (objection.isPresent()) {
      return objection.get();
    }
    return acts.locked(
        by,
        connection -> {
          if (accounts.isTaken(name) || people.isThere(name) || added.wasEver(connection, name)) {
            return new PeopleAnswer.Refused(
                "name-taken",
                name
                    + " is or was somebody's name, or is proposed already (expected: one that nobody"
                    + " has had).");
          }
          added.propose(
              connection, name, Accounts.names(roles), why.words(), by.name(), code.digest(name));
          record(connection, by, AuditEvent.Kind.ACCOUNT_PROPOSED, name, roles, why.words());
          return new PeopleAnswer.Done();
        });
  }

  /** A second administrator agrees to what was proposed at that time, and to nothing else. */
  public PeopleAnswer agree(Viewer by, String name, Optional<Instant> at, JoiningCode code) {
    return coming(
        by,
        name,
        at,
        (connection, it) -> {
          if (it.agreed().isPresent()) {
            return new PeopleAnswer.Refused("agreed-already", "Somebody has agreed to it already.");
          }
          if (it.by().equals(by.name())) {
            return new PeopleAnswer.Refused(
                "same-person", "You proposed it: another administrator agrees to it.");
          }
          if (!administrators.isOne(connection, it.by())) {
            return new PeopleAnswer.Refused(
                "proposer-gone",
                it.by()
                    + " keeps the accounts no more (expected: a proposal of an administrator). Withdraw"
                    + " it, and let another administrator propose it.");
          }
          Instant now = clock.instant();
          added.agree(connection, name, by.name(), code.digest(name), now, now.plus(waits));
          record(connection, by, AuditEvent.Kind.ACCOUNT_AGREED, it);
          return new PeopleAnswer.Done();
        });
  }

  /** Nobody is added; also after the second has agreed, until the person has chosen a password. */
  public PeopleAnswer withdraw(Viewer by, String name, Optional<Instant> at) {
    return coming(
        by,
        name,
        at,
        (connection, it) -> {
          added.end(connection, name, by.name());
          record(connection, by, AuditEvent.Kind.ACCOUNT_WITHDRAWN, it);
          return new PeopleAnswer.Done();
        });
  }

  private interface Act {
    PeopleAnswer on(Connection connection, AddedAccount it) throws SQLException;
  }

  private PeopleAnswer coming(Viewer by, String name, Optional<Instant> at, Act act) {
    return acts.locked(
        by,
        connection -> {
          Optional<AddedAccount> found =
              added
                  .find(connection, name)
                  .filter(it -> it.joined().isEmpty())
                  .filter(it -> at.filter(it.at()::equals).isPresent());
          return found.isPresent()
              ? act.on(connection, found.get())
              : new PeopleAnswer.Refused(
                  "nothing-proposed", "Nobody is to be added under that name any more.");
        });
  }

  private void record(Connection connection, Viewer by, AuditEvent.Kind kind, AddedAccount it)
      throws SQLException {
    record(connection, by, kind, it.name(), Accounts.parsed(it.roles()), it.why());
  }

  private void record(
      Connection connection,
      Viewer by,
      AuditEvent.Kind kind,
      String name,
      Set<Role> roles,
      String why)
      throws SQLException {
    audit.record(connection, by, kind, name + ": " + new TreeSet<>(roles) + ", " + why);
  }
}
