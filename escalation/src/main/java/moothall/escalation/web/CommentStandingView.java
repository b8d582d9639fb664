package moothall.escalation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import moothall.escalation.domain.CommentId;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.CommentReader;
import org.jspecify.annotations.Nullable;

/**
 * All that became of one comment.
 *
 * @param verdicts one for each version of the words, oldest first; without words where they are
 *     withheld
 * @param visibility how it is seen on its platform, as far as it was verified
 * @param it null if nobody had to look
 * @param evidence where its versions are sealed, oldest first
 */
record CommentStandingView(
    String commentId,
    String platform,
    String pageId,
    List<VersionView> verdicts,
    String visibility,
    @JsonProperty("case") @Nullable CaseView it,
    List<ReferralView> referrals,
    List<CaseDetailView.SealView> evidence) {

  static CommentStandingView of(CommentId id, CommentReader.Standing standing) {
    CaseReader.CommentFile comment = standing.comment();
    return new CommentStandingView(
        id.value(),
        id.platform(),
        id.pageId(),
        comment.versions().stream()
            .map(version -> VersionView.of(version, comment.isWithheld()))
            .toList(),
        standing.visibility().name(),
        comment.file().map(CaseView::of).orElse(null),
        standing.referrals().stream().map(ReferralView::of).toList(),
        comment.file().map(CaseDetailView.SealView::of).orElse(List.of()));
  }
}
