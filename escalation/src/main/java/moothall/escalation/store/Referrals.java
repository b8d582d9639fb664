package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReferralType;

/** Referral records: one per comment and type, added and never taken away. */
@Singleton
public final class Referrals {

  static final String COLUMNS =
      "referral_id, council_reference, council_id, comment_id, case_id, type, raised_by, raised_at,"
          + " reason, categories";

  public Optional<Referral> find(Connection connection, CommentId comment, ReferralType type)
      throws SQLException {
    return Query.of(
            connection, "select " + COLUMNS + " from referral where comment_id = ? and type = ?")
        .with(comment.value())
        .with(type.name())
        .first(Referrals::read);
  }

  public Optional<Referral> find(Connection connection, UUID id) throws SQLException {
    return Query.of(connection, "select " + COLUMNS + " from referral where referral_id = ?")
        .with(id)
        .first(Referrals::read);
  }

  /**
   * The council's next reference; numbers have no gaps, because a rolled back one is used again.
   */
  public String nextReference(Connection connection, String councilId, int year)
      throws SQLException {
    int number =
        Query.of(
                connection,
                """
                insert into referral_counter as counter (council_id, last) values (?, 1)
                on conflict (council_id) do update set last = counter.last + 1 returning last
                """)
            .with(councilId)
            .one(row -> row.getInt(1));
    return String.format(Locale.ROOT, "PRR-%s-%04d-%06d", councilId, year, number);
  }

  public void add(Connection connection, Referral referral) throws SQLException {
    Query.of(
            connection,
            "insert into referral (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(referral.id())
        .with(referral.reference())
        .with(referral.councilId())
        .with(referral.commentId().value())
        .with(referral.caseId().value())
        .with(referral.type().name())
        .with(referral.raising().by())
        .with(referral.raising().at())
        .with(referral.raising().reason())
        .withTexts(referral.categories())
        .update();
  }

  static Referral read(ResultSet row) throws SQLException {
    Array categories = row.getArray("categories");
    return new Referral(
        row.getObject("referral_id", UUID.class),
        row.getString("council_reference"),
        row.getString("council_id"),
        new CommentId(row.getString("comment_id")),
        new CaseId(row.getObject("case_id", UUID.class)),
        ReferralType.valueOf(row.getString("type")),
        new Referral.Raising(
            row.getString("raised_by"), Query.instant(row, "raised_at"), row.getString("reason")),
        List.of((String[]) categories.getArray()));
  }
}
