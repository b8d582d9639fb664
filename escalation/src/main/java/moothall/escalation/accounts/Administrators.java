package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Role;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;

/**
 * Who keeps the accounts at this moment; the caller has locked them. Programs do not count, nor who
 * may not sign in at all.
 */
@Singleton
final class Administrators {

  private final Accounts accounts;
  private final AccountStates states;
  private final People people;

  Administrators(Accounts accounts, AccountStates states, People people) {
    this.people = people;
    this.accounts = accounts;
    this.states = states;
  }

  /** Whether that account keeps the accounts and nobody else is left who does. */
  boolean isLast(Connection connection, String name) throws SQLException {
    return isOne(connection, name) && !isThereBeside(connection, name);
  }

  /** Whether somebody else keeps the accounts. */
  boolean isThereBeside(Connection connection, String name) throws SQLException {
    for (String each : people.names()) {
      if (!each.equals(name) && isOne(connection, each)) {
        return true;
      }
    }
    return false;
  }

  static PeopleAnswer lastOne(String name) {
    return new PeopleAnswer.Refused(
        "last-administrator",
        name + " is the only administrator who can sign in (expected: two or more).");
  }

  boolean isOne(Connection connection, String name) throws SQLException {
    AccountState state = states.find(connection, name);
    Set<Role> roles =
        people.council(name).map(people::roles).orElseGet(() -> accounts.roles(name, state));
    // A program has no other way in than its token.
    boolean shutOut = people.isThere(name) && !people.maySignIn(name);
    return !shutOut
        && !state.isSuspended()
        && roles.stream().anyMatch(Administrators::keepsAccounts);
  }

  static boolean keepsAccounts(Role role) {
    return role.allows(Permission.KEEP_ACCOUNTS);
  }
}
