package moothall.escalation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Judgement;
import moothall.escalation.reading.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list.
 *
 * @param referrals council reference per type raised; null for a token that is not for referrals
 * @param attention why a person must act; null if none must
 * @param text the newest words; null if they were removed or are withheld, and in a restricted
 *     case, whose versions have them
 * @param withheld whether the words are sealed and shown to nobody
 * @param work whose turn it is, and what colleagues want
 */
record CaseView(
    String caseId,
    String commentId,
    String councilId,
    String platform,
    String pageId,
    String pageName,
    String openedAt,
    int priority,
    String severity,
    List<String> categories,
    String visibility,
    boolean decided,
    @Nullable String attention,
    @Nullable Map<String, String> referrals,
    String reason,
    @Nullable String text,
    boolean withheld,
    WorkView work) {

  static CaseView of(CaseFile file, Viewer viewer) {
    Case it = file.it();
    Optional<Judgement> newest = file.newest();
    return new CaseView(
        it.id().toString(),
        it.commentId().value(),
        it.opening().councilId(),
        it.commentId().platform(),
        it.opening().pageId(),
        it.opening().pageName(),
        it.openedAt().toString(),
        it.priority(),
        it.severity().name(),
        it.categories(),
        it.visibility().name(),
        it.isDecided(),
        it.attention().orElse(null),
        ReferralsForScope.references(it, viewer),
        file.reason(),
        file.isWithheld() || file.isRestricted()
            ? null
            : newest.map(judged -> judged.comment().text()).orElse(null),
        file.isWithheld(),
        WorkView.of(file));
  }
}
