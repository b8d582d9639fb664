package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What has become of accounts since the accounts file named them: shared by all instances. */
@Singleton
public final class AccountStates {

  private static final String COLUMNS =
      """
      select name, password, replaces, chosen, generation, factor_since, taken_away_by, taken_away_at,
          suspended_by, suspended_at, suspended_why, roles, replaced_roles,
          proposed_roles, proposed_by, proposed_at, proposed_why
        from account_state
      """;

  /** What there is of an account at which nothing had happened. */
  public AccountState find(Connection connection, String name) throws SQLException {
    return Query.of(connection, COLUMNS + " where name = ?")
        .with(name)
        .first(AccountStates::state)
        .orElseGet(() -> AccountState.untouched(name));
  }

  /** Of those accounts at which anything has happened. */
  public List<AccountState> all(Connection connection) throws SQLException {
    return Query.of(connection, COLUMNS).list(AccountStates::state);
  }

  /** A key that waits for its first code is forgotten: whoever made it may have had the old one. */
  public void keepPassword(Connection connection, String name, AccountState.Password password)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into account_state (name, password, replaces, chosen) values (?, ?, ?, ?)
            on conflict (name) do update
              set password = excluded.password, replaces = excluded.replaces, chosen = excluded.chosen,
                factor_waiting = null
            """)
        .with(name)
        .with(password.hash())
        .with(HexFormat.of().parseHex(password.replaces()))
        .with(password.chosen())
        .update();
  }

  /**
   * Keeps the same password in another way.
   *
   * @param before as it was when the password was found to be right
   * @return false if another is kept by now, which stays
   */
  public boolean renewPassword(
      Connection connection, AccountState before, AccountState.Password password)
      throws SQLException {
    return Query.of(
                connection,
                """
                insert into account_state (name, password, replaces, chosen) values (?, ?, ?, ?)
                on conflict (name) do update
                  set password = excluded.password, replaces = excluded.replaces,
                    chosen = excluded.chosen
                  where coalesce(account_state.password, '') = ?
                """)
            .with(before.name())
            .with(password.hash())
            .with(HexFormat.of().parseHex(password.replaces()))
            .with(password.chosen())
            .with(before.password().map(AccountState.Password::hash).orElse(""))
            .update()
        == 1;
  }

  /**
   * Ends every session there is, and forgets a key that waits for its first code.
   *
   * @return the number under which new sessions begin
   */
  public int endSessions(Connection connection, String name) throws SQLException {
    return Query.of(
            connection,
            """
            insert into account_state (name, generation) values (?, 2)
            on conflict (name) do update
              set generation = account_state.generation + 1, factor_waiting = null
            returning generation
            """)
        .with(name)
        .one(row -> row.getInt(1));
  }

  /** Until the transaction ends nobody else suspends an account, or changes who may do what. */
  public void lockAll(Connection connection) throws SQLException {
    Query.of(connection, "select pg_advisory_xact_lock(hashtext('moothall-accounts'))")
        .list(row -> "locked");
  }

  /** Until the transaction ends nothing else happens to that account. */
  public void lock(Connection connection, String name) throws SQLException {
    Query.of(
            connection,
            """
            insert into account_state (name) values (?)
            on conflict (name) do update set name = excluded.name
            """)
        .with(name)
        .update();
  }

  /** The file's count again; what was proposed is forgotten too. */
  public void forgetRoles(Connection connection, String name) throws SQLException {
    Query.of(
            connection,
            """
            update account_state
              set roles = null, replaced_roles = null,
                proposed_roles = null, proposed_by = null, proposed_at = null, proposed_why = null
              where name = ?
            """)
        .with(name)
        .update();
  }

  /** Ends every session, and lets no other begin; false if it was suspended already. */
  public boolean suspend(Connection connection, String name, String by, String why)
      throws SQLException {
    return Query.of(
                connection,
                """
                insert into account_state as it
                    (name, generation, suspended_by, suspended_at, suspended_why)
                  values (?, 2, ?, clock_timestamp(), ?)
                on conflict (name) do update
                  set generation = it.generation + 1, factor_waiting = null,
                    suspended_by = excluded.suspended_by, suspended_at = excluded.suspended_at,
                    suspended_why = excluded.suspended_why
                  where it.suspended_by is null
                """)
            .with(name)
            .with(by)
            .with(why)
            .update()
        == 1;
  }

  /** False if it was not suspended. Sessions that ended stay ended. */
  public boolean restore(Connection connection, String name) throws SQLException {
    return Query.of(
                connection,
                """
                update account_state
                  set suspended_by = null, suspended_at = null, suspended_why = null
                  where name = ? and suspended_by is not null
                """)
            .with(name)
            .update()
        == 1;
  }

  /** These count from now on; what was proposed is settled. */
  public void giveRoles(Connection connection, String name, AccountState.Given given)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into account_state (name, roles, replaced_roles) values (?, ?, ?)
            on conflict (name) do update
              set roles = excluded.roles, replaced_roles = excluded.replaced_roles,
                proposed_roles = null, proposed_by = null, proposed_at = null, proposed_why = null
            """)
        .with(name)
        .withTexts(new TreeSet<>(given.roles()))
        .withTexts(new TreeSet<>(given.replaces()))
        .update();
  }

  /** What was proposed before is forgotten. */
  public void propose(Connection connection, String name, Set<String> roles, String by, String why)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into account_state
                (name, proposed_roles, proposed_by, proposed_at, proposed_why)
              values (?, ?, ?, clock_timestamp(), ?)
            on conflict (name) do update
              set proposed_roles = excluded.proposed_roles, proposed_by = excluded.proposed_by,
                proposed_at = excluded.proposed_at, proposed_why = excluded.proposed_why
            """)
        .with(name)
        .withTexts(new TreeSet<>(roles))
        .with(by)
        .with(why)
        .update();
  }

  /** Forgets what was proposed. */
  public void decline(Connection connection, String name) throws SQLException {
    Query.of(
            connection,
            """
            update account_state
              set proposed_roles = null, proposed_by = null, proposed_at = null, proposed_why = null
              where name = ?
            """)
        .with(name)
        .update();
  }

  /** The owner knows that somebody took their second factor away. */
  public void told(Connection connection, String name) throws SQLException {
    Query.of(
            connection,
            "update account_state set taken_away_by = null, taken_away_at = null where name = ?")
        .with(name)
        .update();
  }

  private static AccountState state(ResultSet row) throws SQLException {
    String password = row.getString("password");
    byte[] replaces = row.getBytes("replaces");
    String takenAwayBy = row.getString("taken_away_by");
    String suspendedBy = row.getString("suspended_by");
    String proposedBy = row.getString("proposed_by");
    return new AccountState(
        row.getString("name"),
        password == null || replaces == null
            ? Optional.empty()
            : Optional.of(
                new AccountState.Password(
                    password, HexFormat.of().formatHex(replaces), row.getBoolean("chosen"))),
        row.getInt("generation"),
        row.getObject("factor_since") == null
            ? Optional.empty()
            : Optional.of(Query.instant(row, "factor_since")),
        takenAwayBy == null
            ? Optional.empty()
            : Optional.of(
                new AccountState.TakenAway(takenAwayBy, Query.instant(row, "taken_away_at"))),
        suspendedBy == null
            ? Optional.empty()
            : Optional.of(
                new AccountState.Suspension(
                    suspendedBy,
                    Query.instant(row, "suspended_at"),
                    row.getString("suspended_why"))),
        row.getArray("roles") == null
            ? Optional.empty()
            : Optional.of(
                new AccountState.Given(texts(row, "roles"), texts(row, "replaced_roles"))),
        proposedBy == null
            ? Optional.empty()
            : Optional.of(
                new AccountState.Proposal(
                    texts(row, "proposed_roles"),
                    proposedBy,
                    Query.instant(row, "proposed_at"),
                    row.getString("proposed_why"))));
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
