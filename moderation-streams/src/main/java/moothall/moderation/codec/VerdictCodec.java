package moothall.moderation.codec;

import java.util.List;
import moothall.events.CommentReceived;
import moothall.events.Finding;
import moothall.events.Span;
import moothall.events.VerdictReached;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Rule;
import moothall.moderation.verdict.JudgedFinding;
import moothall.moderation.verdict.Verdict;

/** Writes a verdict as the event that others read. Equal verdicts give equal bytes. */
public final class VerdictCodec {

  private VerdictCodec() {}

  public static VerdictReached event(CommentReceived comment, Verdict verdict) {
    String policy = verdict.provenance().policyVersion();
    String model = verdict.provenance().modelVersion();
    return VerdictReached.newBuilder()
        .setVerdictId(VerdictId.of(comment.getCommentId(), comment.getVersion(), policy, model))
        .setComment(comment)
        .setActions(verdict.actions().stream().map(Action::name).toList())
        .setCategories(verdict.categories().stream().map(Category::code).toList())
        .setSeverity(verdict.severity().name())
        .setPriority(verdict.priority())
        .setEvidenceMode(verdict.evidenceMode().name())
        .setFindings(verdict.findings().stream().map(VerdictCodec::finding).toList())
        .setHateScore(verdict.hateScore())
        .setScores(verdict.scores())
        .setPolicyVersion(policy)
        .setModelVersion(model)
        .build();
  }

  private static Finding finding(JudgedFinding judged) {
    Finding.Builder event =
        Finding.newBuilder().setDetector(judged.finding().detector()).setBand(judged.band().name());
    return switch (judged.finding()) {
      case moothall.moderation.detection.Finding.Inconclusive it ->
          event.setRuleId(it.detector()).setConfidence(0).setReason(it.reason()).build();
      case moothall.moderation.detection.Finding.Match it -> match(event, it);
    };
  }

  private static Finding match(
      Finding.Builder event, moothall.moderation.detection.Finding.Match match) {
    Rule rule = match.rule();
    List<Span> spans =
        match.spans().stream().map(span -> new Span(span.start(), span.end())).toList();
    return event
        .setRuleId(rule.id())
        .setCategory(rule.category().code())
        .setConfidence(match.confidence())
        .setSpans(spans)
        .setMatched(match.matched())
        .setTransforms(match.transforms())
        .setClause(rule.grounds().clause())
        .setLaw(rule.grounds().law())
        .setReason(rule.grounds().reason())
        .build();
  }
}
