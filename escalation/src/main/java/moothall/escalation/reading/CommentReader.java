package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.store.Database;
import moothall.escalation.store.ReferralRegister;

/**
 * One comment with all that became of it, for somebody: what they may not see is as if it had never
 * been received. Recorded with the reader's name, as every comment is that is asked for by its id.
 */
@Singleton
public final class CommentReader {

  private final Database database;
  private final CaseReader cases;
  private final ReferralRegister referrals;

  CommentReader(Database database, CaseReader cases, ReferralRegister referrals) {
    this.database = database;
    this.cases = cases;
    this.referrals = referrals;
  }

  /** A comment, and the referrals about it, oldest first. */
  public record Standing(CaseReader.CommentFile comment, List<ReferralRegister.Listed> referrals) {

    /** As the case has it; without one, what the platform has told of it since. */
    public Visibility visibility() {
      return comment
          .file()
          .map(file -> file.it().visibility())
          .orElseGet(() -> asTold(comment.versions()));
    }

    private static Visibility asTold(List<Judgement> versions) {
      Visibility visibility = Visibility.VISIBLE;
      for (Judgement version : versions) {
        visibility =
            switch (version.comment().kind()) {
              case CREATED, EDITED -> visibility;
              case HIDDEN -> Visibility.HIDDEN;
              case UNHIDDEN -> Visibility.VISIBLE;
              case REMOVED -> Visibility.GONE;
            };
      }
      return visibility;
    }
  }

  /** Empty if no verdict on the comment was ever received, or none that the viewer may see. */
  public Optional<Standing> find(Viewer viewer, CommentId id) {
    return cases.find(viewer, id).map(comment -> new Standing(comment, about(viewer, comment)));
  }

  private List<ReferralRegister.Listed> about(Viewer viewer, CaseReader.CommentFile comment) {
    return comment
        .file()
        .map(file ->
            database.inTransaction(
                connection -> referrals.ofCase(connection, viewer.queues(), file.it().id())))
        .orElse(List.of());
  }
}
