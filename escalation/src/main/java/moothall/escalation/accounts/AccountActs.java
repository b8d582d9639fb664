package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Database;

/**
 * What administrators do to accounts, one after the other: whoever comes second is asked again
 * whether they still keep the accounts, and what is done counts at once.
 */
@Singleton
final class AccountActs {

  private final People people;
  private final Administrators administrators;
  private final Standings standings;
  private final Database database;
  private final AccountStates states;

  AccountActs(
      People people,
      Administrators administrators,
      Standings standings,
      Database database,
      AccountStates states) {
    this.people = people;
    this.administrators = administrators;
    this.standings = standings;
    this.database = database;
    this.states = states;
  }

  /** Done to an account that is there. */
  interface Act {
    PeopleAnswer on(Connection connection, AccountState state) throws SQLException;
  }

  /**
   * To the account of somebody else.
   *
   * @param own why not to one's own, as a sentence
   */
  PeopleAnswer toAnother(Viewer by, String name, String own, Act act) {
    if (people.isThere(name) && name.equals(by.name())) {
      return new PeopleAnswer.Refused("own-account", own);
    }
    return toAny(by, name, act);
  }

  /** Also to one's own. */
  PeopleAnswer toAny(Viewer by, String name, Act act) {
    return people.isThere(name)
        ? locked(by, connection -> act.on(connection, states.find(connection, name)))
        : new PeopleAnswer.NotThere();
  }

  /** To none that is there yet. */
  PeopleAnswer locked(Viewer by, Database.Work<PeopleAnswer> act) {
    PeopleAnswer answer =
        database.inTransaction(connection -> {
          states.lockAll(connection);
          // Two who suspend each other at the same time: the second is not there any more.
          return administrators.isOne(connection, by.name())
              ? act.in(connection)
              : new PeopleAnswer.Refused("no-administrator", "You keep the accounts no more.");
        });
    standings.refresh();
    return answer;
  }
}
