package moothall.escalation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
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
 * @param referrals those about it, oldest first; null for a token that is not for referrals
 * @param evidence where its versions are sealed, oldest first
 */
record CommentStandingView(
    String commentId,
    String platform,
    String pageId,
    List<VersionView> verdicts,
    String visibility,
    @JsonProperty("case") @Nullable CaseView it,
    @Nullable List<ReferralView> referrals,
    List<CaseDetailView.SealView> evidence) {

  static CommentStandingView of(CommentId id, CommentReader.Standing standing, Viewer viewer) {
    CaseReader.CommentFile comment = standing.comment();
    return new CommentStandingView(
        id.value(),
        id.platform(),
        id.pageId(),
        comment.versions().stream()
            .map(version -> VersionView.of(version, comment.isWithheldFrom(viewer), viewer))
            .toList(),
        standing.visibility().name(),
        comment.file().map(file -> CaseView.of(file, viewer)).orElse(null),
        viewer.isGoodFor(Scope.REFERRALS_READ)
            ? standing.referrals().stream().map(ReferralView::of).toList()
            : null,
        comment.file().map(CaseDetailView.SealView::of).orElse(List.of()));
  }
}
