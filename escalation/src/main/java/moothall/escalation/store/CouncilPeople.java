package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Those whom the council's own sign-in has shown, and under which names they are on record. */
@Singleton
public final class CouncilPeople {

  private static final String COLUMNS =
      "select name, issuer, subject, called, roles, roles_until from council_person";

  /** All there ever were: a name is given once. */
  public List<CouncilPerson> all(Connection connection) throws SQLException {
    return Query.of(connection, COLUMNS).list(CouncilPeople::person);
  }

  /** Of this issuer, whatever they are called. */
  public Optional<CouncilPerson> find(Connection connection, String issuer, String subject)
      throws SQLException {
    return Query.of(connection, COLUMNS + " where issuer = ? and subject = ?")
        .with(issuer)
        .with(subject)
        .first(CouncilPeople::person);
  }

  /** As their groups are now; the name on record stays. */
  public void update(Connection connection, CouncilPerson person) throws SQLException {
    Query.of(
            connection,
            """
            update council_person
              set called = ?, roles = ?, roles_until = greatest(roles_until, ?), last_at = clock_timestamp()
              where name = ?
            """)
        .with(person.called())
        .withTexts(new TreeSet<>(person.roles()))
        .with(person.until())
        .with(person.name())
        .update();
  }

  /**
   * Somebody new. The name on record is what they are called, with a number behind it where
   * somebody else has, or had, that name.
   *
   * @param taken names that are not theirs for reasons that the database does not know
   */
  public CouncilPerson add(Connection connection, CouncilPerson person, Predicate<String> taken)
      throws SQLException {
    // Two of the same name who sign in for the first time at the same moment.
    Query.of(connection, "select pg_advisory_xact_lock(hashtext('moothall-council-people'))")
        .list(row -> "locked");
    // Or the same person twice, in two browsers.
    Optional<CouncilPerson> meanwhile = find(connection, person.issuer(), person.subject());
    if (meanwhile.isPresent()) {
      CouncilPerson theirs = person.named(meanwhile.get().name());
      update(connection, theirs);
      return theirs;
    }
    int number = 1;
    String name = person.called();
    while (taken.test(name) || isTaken(connection, name)) {
      number++;
      name = person.called() + " (" + number + ")";
    }
    Query.of(
            connection,
            """
            insert into council_person (name, issuer, subject, called, roles, roles_until)
              values (?, ?, ?, ?, ?, ?)
            """)
        .with(name)
        .with(person.issuer())
        .with(person.subject())
        .with(person.called())
        .withTexts(new TreeSet<>(person.roles()))
        .with(person.until())
        .update();
    return person.named(name);
  }

  /** Also by an account or a token that has gone: what it did is on record under that name. */
  private static boolean isTaken(Connection connection, String name) throws SQLException {
    return Query.of(
            connection,
            """
            select exists (select from council_person where lower(name) = lower(?))
              or exists (select from account_state where lower(name) = lower(?))
              or exists (select from added_account where lower(name) = lower(?))
              or exists (select from audit_event where lower(who) = lower(?))
            """)
        .with(name)
        .with(name)
        .with(name)
        .with(name)
        .one(row -> row.getBoolean(1));
  }

  private static CouncilPerson person(ResultSet row) throws SQLException {
    return new CouncilPerson(
        row.getString("name"),
        row.getString("issuer"),
        row.getString("subject"),
        row.getString("called"),
        Set.of((String[]) row.getArray("roles").getArray()),
        Query.instant(row, "roles_until"));
  }
}
