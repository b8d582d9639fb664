package moothall.escalation.accounts;

import io.micronaut.context.annotation.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.AddedAccount;
import moothall.escalation.store.AddedAccounts;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;

/**
 * What was given, proposed or added in the console ends for good once somebody has written other
 * roles into the accounts file, taken the account out of it, or written one of that name: else they
 * would be back as soon as the file says again what it said, or somebody else is given the name.
 * Looked at when a service starts, which is when the file is read.
 */
@Context
final class RolesOfTheFile {

  private static final Viewer FILE = new Viewer(CaseEvent.SYSTEM, Set.of());

  private final Accounts accounts;
  private final AccountStates states;
  private final Audit audit;

  RolesOfTheFile(
      Accounts accounts,
      AccountStates states,
      AddedAccounts added,
      Audit audit,
      Database database,
      Standings standings) {
    this.accounts = accounts;
    this.states = states;
    this.audit = audit;
    database.inTransaction(connection -> {
      states.lockAll(connection);
      for (AddedAccount each : added.open(connection)) {
        if (accounts.isTaken(each.name())) {
          added.end(connection, each.name(), FILE.name());
          audit.record(connection, FILE, AuditEvent.Kind.ACCOUNT_IN_FILE, each.name());
        }
      }
      for (AccountState each : states.all(connection)) {
        if (isStale(each)) {
          forget(connection, each);
        }
      }
      return FILE;
    });
    standings.refresh();
  }

  private boolean isStale(AccountState state) {
    boolean there = accounts.hasAccount(state.name());
    boolean given =
        state
            .given()
            .filter(it -> !there || !it.replaces().equals(accounts.filedRoles(state.name())))
            .isPresent();
    return given || (!there && state.proposal().isPresent());
  }

  private void forget(Connection connection, AccountState state) throws SQLException {
    states.forgetRoles(connection, state.name());
    audit.record(
        connection,
        FILE,
        AuditEvent.Kind.ROLES_GIVEN,
        state.name()
            + ": "
            + new TreeSet<>(accounts.filedRoles(state.name()))
            + ", as the accounts file has them");
  }
}
