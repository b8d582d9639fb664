package moothall.escalation.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import org.jspecify.annotations.Nullable;

/** A version of a comment with the verdict on it; without words where they are withheld. */
record VersionView(
    String verdictId,
    String kind,
    String version,
    @Nullable String author,
    @Nullable String text,
    @Nullable String postTopic,
    @Nullable String permalink,
    String receivedAt,
    List<String> actions,
    List<String> categories,
    String severity,
    int priority,
    String evidenceMode,
    List<Judgement.Finding> findings,
    Map<String, Double> scores,
    String policyVersion,
    String modelVersion) {

  static VersionView of(Judgement it, boolean withheld, Viewer viewer) {
    JudgedComment comment = it.comment();
    return new VersionView(
        it.verdictId(),
        comment.kind().name(),
        comment.version(),
        comment.author(),
        withheld ? null : comment.text(),
        comment.context().postTopic(),
        comment.context().permalink(),
        comment.times().received().toString(),
        ReferralsForScope.actions(it.actions(), viewer),
        it.categories(),
        it.grade().severity().name(),
        it.grade().priority(),
        it.grade().evidenceMode().name(),
        it.findings(),
        new TreeMap<>(it.scores()),
        it.versions().policy(),
        it.versions().model());
  }
}
