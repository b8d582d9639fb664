package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.store.AccessRecord;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.AuthorComments;
import moothall.escalation.store.Authors;
import moothall.escalation.store.CaseList;
import moothall.escalation.store.Database;
import moothall.escalation.store.OpenIntents;
import moothall.escalation.store.ReferralEvents;
import moothall.escalation.store.ReferralRegister;
import moothall.escalation.work.Question;

/** Reads what is around a case that the viewer has before them, and is on record for. */
@Singleton
public final class OutlookReader {

  private final Database database;
  private final OpenIntents intents;
  private final ReferralRegister register;
  private final ReferralEvents referrals;
  private final CaseList list;
  private final Authors authors;
  private final AuthorComments comments;
  private final AccessRecord accesses;
  private final ClockTable clocks;

  OutlookReader(
      Database database,
      OpenIntents intents,
      ReferralRegister register,
      ReferralEvents referrals,
      CaseList list,
      Authors authors,
      AuthorComments comments,
      AccessRecord accesses,
      ClockTable clocks) {
    this.database = database;
    this.intents = intents;
    this.register = register;
    this.referrals = referrals;
    this.list = list;
    this.authors = authors;
    this.comments = comments;
    this.accesses = accesses;
    this.clocks = clocks;
  }

  public Outlook of(CaseFile file, Viewer viewer) {
    return database.inTransaction(connection -> {
      List<ReferralEvents.Followed> followed = followed(connection, file.it(), viewer);
      return new Outlook(
          intents.of(connection, file.it().id()),
          followed,
          clocks,
          others(connection, file, viewer),
          viewer.may(Permission.READ_AUDIT)
              ? accesses(connection, file.it(), followed)
              : List.of());
    });
  }

  private List<ReferralEvents.Followed> followed(Connection connection, Case it, Viewer viewer)
      throws SQLException {
    List<ReferralEvents.Followed> followed = new ArrayList<>();
    for (ReferralRegister.Listed listed : register.ofCase(connection, viewer.queues(), it.id())) {
      referrals.find(connection, listed.referral().id()).ifPresent(followed::add);
    }
    return followed;
  }

  private Optional<Outlook.Others> others(Connection connection, CaseFile file, Viewer viewer)
      throws SQLException {
    Optional<Question> name = name(file);
    if (authors.of(connection, file.it()) instanceof Authors.Answer.Known(var key, _)) {
      int number =
          comments.besides(
              connection, key, file.it().id(), viewer.queues(), Outlook.MOST_OTHERS + 1);
      return Optional.of(new Outlook.Others.OfAuthor(number, name));
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Outlook.Others.OfName(under(connection, name.get(), file, viewer), name.get()));
  }

  private static Optional<Question> name(CaseFile file) {
    return file.newest()
        .flatMap(it -> Optional.ofNullable(it.comment().author()))
        .filter(name -> !name.isBlank())
        .map(name ->
            new Question(Map.of("platform", file.it().commentId().platform(), "author", name)))
        .filter(it -> it.objection().isEmpty());
  }

  private int under(Connection connection, Question name, CaseFile file, Viewer viewer)
      throws SQLException {
    // One for the case itself, which may stand behind all that are read, and one for more.
    long found =
        list
            .page(
                connection,
                viewer.queues(),
                viewer.name(),
                name.selection(),
                Optional.empty(),
                Outlook.MOST_OTHERS + 2)
            .stream()
            .filter(place -> !place.id().equals(file.it().id()))
            .count();
    return Math.toIntExact(Math.min(found, Outlook.MOST_OTHERS + 1));
  }

  private List<AuditEvent> accesses(
      Connection connection, Case it, List<ReferralEvents.Followed> followed) throws SQLException {
    List<String> subjects =
        Stream.concat(
                Stream.of(it.id().toString(), it.commentId().value()),
                followed.stream().map(one -> one.referral().id().toString()))
            .toList();
    return accesses.about(connection, subjects, it.openedAt());
  }
}
