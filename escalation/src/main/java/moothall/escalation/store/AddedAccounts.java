package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Accounts that administrators add in the console: proposed, agreed to, and somebody's. */
@Singleton
public final class AddedAccounts {

  private static final String OPEN =
      """
      select name, roles, why, proposed_by, proposed_at, agreed_by, good_until, joined_at
        from added_account where ended_by is null
      """;

  /** Those that are proposed, agreed to or somebody's; by name. */
  public List<AddedAccount> open(Connection connection) throws SQLException {
    return Query.of(connection, OPEN + " order by name").list(AddedAccounts::read);
  }

  /** Not one that has ended. */
  public Optional<AddedAccount> find(Connection connection, String name) throws SQLException {
    return Query.of(connection, OPEN + " and name = ?").with(name).first(AddedAccounts::read);
  }

  /**
   * Whether somebody or some program is, or ever was, called that, whatever the capital letters:
   * the record has whatever was done under a name. One who never joined was nobody.
   */
  public boolean wasEver(Connection connection, String name) throws SQLException {
    return Query.of(
            connection,
            """
            select exists (select from added_account
                where lower(name) = lower(?) and (ended_by is null or joined_at is not null))
              or exists (select from account_state where lower(name) = lower(?))
              or exists (select from audit_event where lower(who) = lower(?))
            """)
        .with(name)
        .with(name)
        .with(name)
        .one(row -> row.getBoolean(1));
  }

  /**
   * Keeps what one administrator wants.
   *
   * @param code digest of what that one passes on
   */
  public void propose(
      Connection connection, String name, Set<String> roles, String why, String by, byte[] code)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into added_account (name, roles, why, proposed_by, first_code)
              values (?, ?, ?, ?, ?)
            """)
        .with(name)
        .withTexts(new TreeSet<>(roles))
        .with(why)
        .with(by)
        .with(code)
        .update();
  }

  /**
   * Another one agrees to what nobody has agreed to yet.
   *
   * @param code digest of what that one passes on
   */
  public void agree(
      Connection connection, String name, String by, byte[] code, Instant now, Instant goodUntil)
      throws SQLException {
    Query.of(
            connection,
            """
            update added_account
              set agreed_by = ?, agreed_at = ?, second_code = ?, good_until = ?
              where name = ? and ended_by is null and agreed_by is null
            """)
        .with(by)
        .with(now)
        .with(code)
        .with(goodUntil)
        .with(name)
        .update();
  }

  /** Whose codes these are, if both are right, in time, and used by nobody. */
  public Optional<AddedAccount> fitting(
      Connection connection, String name, byte[] first, byte[] second, Instant now)
      throws SQLException {
    return Query.of(
            connection,
            OPEN
                + """
                   and name = ? and joined_at is null
                   and first_code = ? and second_code = ? and good_until > ?
                """)
        .with(name)
        .with(first)
        .with(second)
        .with(now)
        .first(AddedAccounts::read);
  }

  /** The account is somebody's from now on. */
  public void join(Connection connection, String name, Instant now) throws SQLException {
    Query.of(
            connection,
            """
            update added_account set joined_at = ?
              where name = ? and ended_by is null and joined_at is null
            """)
        .with(now)
        .with(name)
        .update();
  }

  /** Declined, withdrawn, or the accounts file has somebody of that name. */
  public void end(Connection connection, String name, String by) throws SQLException {
    Query.of(
            connection,
            """
            update added_account set ended_by = ?, ended_at = clock_timestamp()
              where name = ? and ended_by is null
            """)
        .with(by)
        .with(name)
        .update();
  }

  private static AddedAccount read(ResultSet row) throws SQLException {
    String agreedBy = row.getString("agreed_by");
    return new AddedAccount(
        row.getString("name"),
        Set.of((String[]) row.getArray("roles").getArray()),
        row.getString("why"),
        row.getString("proposed_by"),
        Query.instant(row, "proposed_at"),
        agreedBy == null
            ? Optional.empty()
            : Optional.of(new AddedAccount.Agreed(agreedBy, Query.instant(row, "good_until"))),
        row.getObject("joined_at") == null
            ? Optional.empty()
            : Optional.of(Query.instant(row, "joined_at")));
  }
}
