package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;

/**
 * Where administrators change who may do what: what is only taken away counts at once, what is
 * given counts once a second administrator has agreed, and nobody does anything to their own roles.
 */
@Singleton
public final class RoleDesk {

  private final Accounts accounts;
  private final People people;
  private final Administrators administrators;
  private final AccountActs acts;
  private final AccountStates states;
  private final Audit audit;

  RoleDesk(
      Accounts accounts,
      People people,
      Administrators administrators,
      AccountActs acts,
      AccountStates states,
      Audit audit) {
    this.accounts = accounts;
    this.people = people;
    this.administrators = administrators;
    this.acts = acts;
    this.states = states;
    this.audit = audit;
  }

  /** Somebody is to have these roles and no others. */
  public PeopleAnswer want(Viewer by, String name, Set<Role> roles, Reason why) {
    if (roles.isEmpty()) {
      return new PeopleAnswer.Refused(
          "no-role", "An account has one role at least. Suspend it if nobody should use it.");
    }
    return act(
        by,
        name,
        (connection, state) -> {
          Set<Role> now = accounts.roles(name, state);
          if (roles.equals(now)) {
            return new PeopleAnswer.Refused("same-roles", name + " has these roles already.");
          }
          if (now.containsAll(roles)) {
            PeopleAnswer answer = give(connection, by, name, roles, why.words());
            if (answer instanceof PeopleAnswer.Done) {
              recordDisplaced(connection, by, state);
            }
            return answer;
          }
          recordDisplaced(connection, by, state);
          states.propose(connection, name, Accounts.names(roles), by.name(), why.words());
          record(connection, by, AuditEvent.Kind.ROLES_PROPOSED, name, roles, why.words());
          return new PeopleAnswer.Done();
        });
  }

  /** A second administrator agrees to what was proposed at that time, and to nothing else. */
  public PeopleAnswer confirm(Viewer by, String name, Optional<Instant> at) {
    return act(
        by,
        name,
        (connection, state) -> {
          Optional<AccountState.Proposal> found = seen(state, at);
          if (found.isEmpty()) {
            return nothingProposed(name);
          }
          AccountState.Proposal proposal = found.get();
          if (proposal.by().equals(by.name())) {
            return new PeopleAnswer.Refused(
                "same-person", "You proposed it: another administrator agrees to it.");
          }
          if (!administrators.isOne(connection, proposal.by())) {
            return new PeopleAnswer.Refused(
                "proposer-gone",
                proposal.by()
                    + " keeps the accounts no more (expected: a proposal of an administrator). Decline"
                    + " it, and let another administrator propose it.");
          }
          return give(connection, by, name, parsed(proposal), proposal.why());
        });
  }

  /** It stays as it was; whoever proposed it may say so too. */
  public PeopleAnswer decline(Viewer by, String name, Optional<Instant> at) {
    return act(
        by,
        name,
        (connection, state) -> {
          Optional<AccountState.Proposal> found = seen(state, at);
          if (found.isEmpty()) {
            return nothingProposed(name);
          }
          states.decline(connection, name);
          AccountState.Proposal proposal = found.get();
          record(
              connection,
              by,
              AuditEvent.Kind.ROLES_DECLINED,
              name,
              parsed(proposal),
              proposal.why());
          return new PeopleAnswer.Done();
        });
  }

  /** What was proposed before and is forgotten by this is on record as declined. */
  private void recordDisplaced(Connection connection, Viewer by, AccountState before)
      throws SQLException {
    if (before.proposal().isPresent()) {
      AccountState.Proposal it = before.proposal().get();
      record(connection, by, AuditEvent.Kind.ROLES_DECLINED, before.name(), parsed(it), it.why());
    }
  }

  private PeopleAnswer give(
      Connection connection, Viewer by, String name, Set<Role> roles, String why)
      throws SQLException {
    boolean steps = roles.stream().noneMatch(Administrators::keepsAccounts);
    if (steps && administrators.isLast(connection, name)) {
      return Administrators.lastOne(name);
    }
    states.giveRoles(
        connection, name, new AccountState.Given(Accounts.names(roles), accounts.filedRoles(name)));
    record(connection, by, AuditEvent.Kind.ROLES_GIVEN, name, roles, why);
    return new PeopleAnswer.Done();
  }

  private PeopleAnswer act(Viewer by, String name, AccountActs.Act act) {
    return people.council(name).isPresent()
        ? new PeopleAnswer.Refused(
            "roles-elsewhere",
            "The council's directory says which roles "
                + name
                + " has (expected: another group there).")
        : acts.toAnother(by, name, "Other administrators decide which roles you have.", act);
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

  private static Optional<AccountState.Proposal> seen(AccountState state, Optional<Instant> at) {
    return state.proposal().filter(it -> at.filter(it.at()::equals).isPresent());
  }

  private static PeopleAnswer nothingProposed(String name) {
    return new PeopleAnswer.Refused(
        "nothing-proposed", "Nothing of that kind is proposed for " + name + " any more.");
  }

  private static Set<Role> parsed(AccountState.Proposal proposal) {
    Set<Role> roles = new TreeSet<>();
    proposal.roles().forEach(it -> Role.parse(it).ifPresent(roles::add));
    return roles;
  }
}
