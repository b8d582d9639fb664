package moothall.deploy.candidate;

import java.util.List;
import moothall.events.Candidate;
import moothall.events.CommentReceived;
import moothall.events.VerdictReached;

/**
 * One comment that a candidate judges otherwise. Holds nothing that a resident wrote.
 *
 * @param now actions of the model in use
 * @param then actions as the candidate would have them
 * @param gained rules that would newly match
 * @param lost rules that would match no more
 */
record Change(
    String commentId,
    String version,
    String page,
    String link,
    List<String> now,
    List<String> then,
    List<String> gained,
    List<String> lost) {

  static final String HEADER =
      "comment\tversion\tpage\tlink\tactions now\tactions then\tgained\tlost";

  static Change of(VerdictReached verdict, Candidate candidate) {
    CommentReceived comment = verdict.getComment();
    return new Change(
        comment.getCommentId(),
        comment.getVersion(),
        comment.getPage().getPageId(),
        comment.getPermalink() == null ? "" : comment.getPermalink(),
        verdict.getActions(),
        candidate.getActions(),
        candidate.getGained(),
        candidate.getLost());
  }

  boolean isNone() {
    return !changesActions() && gained.isEmpty() && lost.isEmpty();
  }

  boolean changesActions() {
    return !now.equals(then);
  }

  /** One line of a table. */
  String line() {
    return String.join(
        "\t",
        cell(commentId),
        cell(version),
        cell(page),
        cell(link),
        String.join(" ", now),
        String.join(" ", then),
        String.join(" ", gained),
        String.join(" ", lost));
  }

  private static String cell(String value) {
    return value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
