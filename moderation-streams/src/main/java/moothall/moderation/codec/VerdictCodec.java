package moothall.moderation.codec;

import java.time.LocalDate;
import java.util.List;
import moothall.events.CommentReceived;
import moothall.events.Finding;
import moothall.events.Span;
import moothall.events.VerdictReached;
import moothall.moderation.detection.Seen;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.Rule;
import moothall.moderation.verdict.CandidateVerdict;
import moothall.moderation.verdict.JudgedFinding;
import moothall.moderation.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Writes a verdict as the event that others read. Equal verdicts give equal bytes. */
public final class VerdictCodec {

  private VerdictCodec() {}

  public static VerdictReached event(CommentReceived comment, Verdict verdict) {
    LocalDate day = ModeCalendar.day(comment.getReceivedAt());
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
        .setFindings(verdict.findings().stream().map(it -> finding(it, day)).toList())
        .setHateScore(verdict.hateScore())
        .setScores(verdict.scores())
        .setPolicyVersion(policy)
        .setModelVersion(model)
        .setCandidate(candidate(verdict.candidate()))
        .build();
  }

  private static moothall.events.@Nullable Candidate candidate(@Nullable CandidateVerdict verdict) {
    return verdict == null
        ? null
        : new moothall.events.Candidate(
            verdict.model(),
            verdict.actions().stream().map(Action::name).toList(),
            verdict.gained(),
            verdict.lost());
  }

  private static Finding finding(JudgedFinding judged, LocalDate day) {
    Finding.Builder event =
        Finding.newBuilder().setDetector(judged.finding().detector()).setBand(judged.band().name());
    return switch (judged.finding()) {
      case moothall.moderation.detection.Finding.Inconclusive it ->
          event.setRuleId(it.detector()).setConfidence(0).setReason(it.reason()).build();
      case moothall.moderation.detection.Finding.Match it ->
          seen(event, it.rule(), it.seen(), day)
              .setConfidence(it.confidence())
              .setExceptions(it.considered())
              .build();
      case moothall.moderation.detection.Finding.Excused it ->
          seen(event, it.rule(), it.seen(), day)
              .setConfidence(0)
              .setExceptions(it.exceptions())
              .build();
    };
  }

  private static Finding.Builder seen(Finding.Builder event, Rule rule, Seen seen, LocalDate day) {
    List<Span> spans =
        seen.spans().stream().map(span -> new Span(span.start(), span.end())).toList();
    return event
        .setRuleId(rule.id())
        .setCategory(rule.category().code())
        .setSpans(spans)
        .setMatched(seen.matched())
        .setTransforms(seen.transforms())
        .setClause(rule.grounds().clause())
        .setLaw(rule.grounds().lawOn(day))
        .setReason(rule.grounds().reason())
        .setReasonInWelsh(rule.grounds().reasonInWelsh());
  }
}
