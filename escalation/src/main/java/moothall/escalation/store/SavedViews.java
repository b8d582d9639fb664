package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import moothall.escalation.work.Question;

/** Questions to the list that somebody keeps under a name; nobody else sees them. */
@Singleton
public final class SavedViews {

  /** How many one person may keep. */
  public static final int MOST = 50;

  /** One of them. */
  public record View(String name, Question question) {}

  public List<View> of(Connection connection, String owner) throws SQLException {
    return Query.of(
            connection,
            """
            select name, query from saved_view where owner = ? and query <> '' order by name
            """)
        .with(owner)
        .list(row -> new View(row.getString(1), Question.parse(row.getString(2))));
  }

  /** Replaces one of the same name; false if there are too many. */
  public boolean keep(Connection connection, String owner, View view) throws SQLException {
    return Query.of(
                connection,
                """
                insert into saved_view (owner, name, query)
                select ?, ?, ? where (
                  select count(*) from saved_view where owner = ? and name <> ? and query <> '') < ?
                on conflict (owner, name) do update set query = excluded.query
                """)
            .with(owner)
            .with(view.name())
            .with(view.question().query())
            .with(owner)
            .with(view.name())
            .with(MOST)
            .update()
        == 1;
  }

  /** False if there is none of the name. */
  public boolean drop(Connection connection, String owner, String name) throws SQLException {
    return Query.of(
                connection,
                """
                update saved_view set query = '' where owner = ? and name = ? and query <> ''
                """)
            .with(owner)
            .with(name)
            .update()
        == 1;
  }
}
