package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;

/**
 * Where an administrator shuts an account, as of somebody who has left, and opens it again. Nobody
 * does either for themselves, and one administrator always stays who can sign in.
 */
@Singleton
public final class SuspensionDesk {

  private final Administrators administrators;
  private final AccountActs acts;
  private final AccountStates states;
  private final Audit audit;

  SuspensionDesk(
      Administrators administrators, AccountActs acts, AccountStates states, Audit audit) {
    this.administrators = administrators;
    this.acts = acts;
    this.states = states;
    this.audit = audit;
  }

  /** Ends the sessions of the account at once; nobody signs in with it until it is restored. */
  public PeopleAnswer suspend(Viewer by, String name, Reason why) {
    return act(
        by,
        name,
        (connection, _) -> {
          if (administrators.isLast(connection, name)) {
            return Administrators.lastOne(name);
          }
          if (!states.suspend(connection, name, by.name(), why.words())) {
            return new PeopleAnswer.Refused("suspended", name + " is suspended already.");
          }
          return recorded(connection, by, AuditEvent.Kind.ACCOUNT_SUSPENDED, name, why);
        });
  }

  /** The account is as it was: with its password, its second factor and its roles. */
  public PeopleAnswer restore(Viewer by, String name, Reason why) {
    return act(
        by,
        name,
        (connection, _) ->
            states.restore(connection, name)
                ? recorded(connection, by, AuditEvent.Kind.ACCOUNT_RESTORED, name, why)
                : new PeopleAnswer.Refused("not-suspended", name + " is not suspended."));
  }

  private PeopleAnswer act(Viewer by, String name, AccountActs.Act act) {
    return acts.toAnother(
        by, name, "Another administrator suspends or restores your account.", act);
  }

  private PeopleAnswer recorded(
      Connection connection, Viewer by, AuditEvent.Kind kind, String name, Reason why)
      throws SQLException {
    audit.record(connection, by, kind, name + ": " + why.words());
    return new PeopleAnswer.Done();
  }
}
