package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Role;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;

/** Who keeps the accounts at this moment; the caller has locked them. Programs do not count. */
@Singleton
final class Administrators {

  private final Accounts accounts;
  private final AccountStates states;

  Administrators(Accounts accounts, AccountStates states) {
    this.accounts = accounts;
    this.states = states;
  }

  /** Whether that account keeps the accounts and nobody else is left who does. */
  boolean isLast(Connection connection, String name) throws SQLException {
    return isOne(connection, name) && !isThereBeside(connection, name);
  }

  /** Whether somebody else keeps the accounts. */
  boolean isThereBeside(Connection connection, String name) throws SQLException {
    for (Register.Account account : accounts.all()) {
      if (!account.name().equals(name) && isOne(connection, account.name())) {
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
    return !state.isSuspended()
        && accounts.roles(name, state).stream().anyMatch(Administrators::keepsAccounts);
  }

  static boolean keepsAccounts(Role role) {
    return role.allows(Permission.KEEP_ACCOUNTS);
  }
}
