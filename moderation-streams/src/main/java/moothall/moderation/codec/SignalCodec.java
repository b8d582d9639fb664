package moothall.moderation.codec;

import moothall.events.SignalComment;
import moothall.events.SignalRaised;
import moothall.moderation.conduct.Remark;
import moothall.moderation.conduct.Signal;
import moothall.moderation.conduct.Window;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.ModeCalendar;

/** Writes a signal as the event that others read. Equal signals give equal bytes. */
public final class SignalCodec {

  private SignalCodec() {}

  public static SignalRaised event(String subject, Signal signal, String policyVersion) {
    Window window = signal.window();
    Category category = window.category();
    Remark remark = signal.remark();
    return SignalRaised.newBuilder()
        .setSignalId(id(subject, window, remark.commentId()))
        .setKind(window.kind().name())
        .setSubject(subject)
        .setCouncilId(remark.councilId())
        .setCommentId(remark.commentId())
        .setVersion(remark.version())
        .setHappenedAt(remark.at())
        .setOthers(
            signal.others().stream()
                .map(other -> new SignalComment(other.commentId(), other.categories()))
                .toList())
        .setRuleId(window.id())
        .setWithinSeconds(window.within().toSeconds())
        .setCategory(category.code())
        .setActions(window.actions().stream().map(Action::name).toList())
        .setSeverity(category.severity().name())
        .setPriority(category.priority())
        .setEvidenceMode(category.evidenceMode().name())
        .setClause(window.grounds().clause())
        .setLaw(window.grounds().lawOn(ModeCalendar.day(remark.at())))
        .setReason(window.grounds().reason())
        .setReasonInWelsh(window.grounds().reasonInWelsh())
        .setPolicyVersion(policyVersion)
        .build();
  }

  /** One comment may be what makes it enough in a thread and against a person: that is two. */
  private static String id(String subject, Window window, String commentId) {
    return window.kind().isOfMany()
        ? VerdictId.of("signal", window.id(), commentId, subject)
        : VerdictId.of("signal", window.id(), commentId);
  }
}
