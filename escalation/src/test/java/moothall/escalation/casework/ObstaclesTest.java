package moothall.escalation.casework;

import static moothall.escalation.Verdicts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Capability;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ObstaclesTest {

  private static final UUID ACTION = new UUID(0, 1);

  private final Obstacles everywhere = new Obstacles(_ -> new Capability(true, true, true));

  @Test
  void letsAPersonDeleteAndReplyWhereNothingWasReferred() {
    Case it = with(verdict("ABUSE_USER", "HIDE"));

    assertThat(everywhere.toDeletion(it, DeletionGround.REPEATED_SPAM)).isEmpty();
    assertThat(everywhere.toReplying(it)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ReferralType.class)
  void keepsWhatWasReferredAndAnswersNobody(ReferralType type) {
    var referral = new CaseEvent.ReferralRaised(RECEIVED, ACTION, "AMB-1", type, "asha", "why");
    Case it = with(verdict("ABUSE_USER", "HIDE"), referral);

    assertThat(code(everywhere.toDeletion(it, DeletionGround.LEGAL_ORDER))).contains("referred");
    assertThat(code(everywhere.toReplying(it))).contains("reply-locked");
    assertThat(everywhere.toHiding(it)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TERROR_SUPPORT", "SAFEGUARDING_CHILD", "SELF_HARM_RISK", "DEFAMATION_RISK"})
  void keepsWhatWaitsInARestrictedQueue(String category) {
    Case it = with(verdict(category, "ESCALATE"), leftAsItIs());

    assertThat(code(everywhere.toDeletion(it))).contains("referred");
    assertThat(code(everywhere.toReplying(it))).contains("reply-locked");
  }

  @Test
  void reportsNothingThatWasReferredOrIsRestrictedAndNothingTwice() {
    Obstacles there = new Obstacles(_ -> new Capability(true, true, 0, false, true));
    var asked = new CaseEvent.ReportRequested(RECEIVED, ACTION, "ben", ReportGround.SPAM, "Again.");
    var referral =
        new CaseEvent.ReferralRaised(
            RECEIVED, ACTION, "AMB-1", ReferralType.HATE_CRIME, "asha", "why");

    assertThat(there.toReporting(with(verdict("SPAM", "FLAG")))).isEmpty();
    assertThat(code(everywhere.toReporting(with(verdict("SPAM", "FLAG")))))
        .contains("cannot-report-here");
    assertThat(code(there.toReporting(with(verdict("SPAM", "FLAG"), referral))))
        .contains("report-locked");
    assertThat(code(there.toReporting(with(verdict("DEFAMATION_RISK", "ESCALATE")))))
        .contains("report-locked");
    assertThat(code(there.toReporting(with(verdict("SPAM", "FLAG"), asked))))
        .contains("report-under-way");
    for (Settlement end : List.of(Settlement.DONE, Settlement.UNCONFIRMED)) {
      assertThat(code(there.toReporting(with(verdict("SPAM", "FLAG"), asked, ended(end)))))
          .contains("already-reported");
    }
    assertThat(
            there.toReporting(with(verdict("SPAM", "FLAG"), asked, ended(Settlement.SUPERSEDED))))
        .isEmpty();
    assertThat(
            code(
                there.toReporting(
                    with(
                        verdict("SPAM", "FLAG"),
                        asked,
                        ended(Settlement.UNSUPPORTED),
                        new CaseEvent.ReportedThere(RECEIVED, ACTION, "ben")))))
        .contains("already-reported");
  }

  private static CaseEvent ended(Settlement how) {
    return new CaseEvent.ActionCompleted(RECEIVED, ACTION, ActionKind.REPORT, how);
  }

  @Test
  void decidesBeforeItReplies() {
    Case open = with(verdict("ABUSE_USER", "ESCALATE"));

    assertThat(code(everywhere.toReplying(open))).contains("decide-first");
    assertThat(everywhere.toReplying(with(verdict("ABUSE_USER", "ESCALATE"), leftAsItIs())))
        .isEmpty();
  }

  @Test
  void saysHowLongAReplyMayBeOnThePlatform() {
    Case it = with(verdict("ABUSE_USER", "HIDE"));
    Obstacles inShort = new Obstacles(_ -> new Capability(true, false, 280));

    assertThat(inShort.toReplying(it, new ReplyText("x".repeat(280)))).isEmpty();
    assertThat(inShort.toReplying(it, new ReplyText("x".repeat(281))))
        .hasValueSatisfying(refused -> {
          assertThat(refused.code()).isEqualTo("reply-too-long");
          assertThat(refused.why()).contains("281 characters (expected: at most 280");
        });
  }

  @Test
  void doesNotDeleteForWantOfAHideWhereItCanHide() {
    Case it = with(verdict("ABUSE_USER", "HIDE"));
    Obstacles withoutHiding = new Obstacles(_ -> new Capability(false, true, false));

    assertThat(code(everywhere.toDeletion(it, DeletionGround.CANNOT_BE_HIDDEN)))
        .contains("can-be-hidden");
    assertThat(withoutHiding.toDeletion(it, DeletionGround.CANNOT_BE_HIDDEN)).isEmpty();
  }

  @Test
  void saysWhatThePlatformCannotDo() {
    Obstacles nowhere = new Obstacles(_ -> Capability.NONE);
    Case it = with(verdict("ABUSE_USER", "HIDE"));

    assertThat(code(nowhere.toHiding(it))).contains("cannot-hide-here");
    assertThat(code(nowhere.toShowing(it))).contains("cannot-hide-here");
    assertThat(code(nowhere.toDeletion(it))).contains("cannot-delete-here");
    assertThat(code(nowhere.toReplying(it))).contains("cannot-reply-here");
  }

  @Test
  void asksForNothingMoreWhereTheCommentGoesOrHasGone() {
    var asked =
        new CaseEvent.DeletionRequested(
            RECEIVED, ACTION, "ben", DeletionGround.REPEATED_SPAM, "why");
    var done = new CaseEvent.ActionCompleted(RECEIVED, ACTION, ActionKind.DELETE, Settlement.DONE);
    Case going = with(verdict("SPAM", "FLAG"), asked);
    Case gone = with(verdict("SPAM", "FLAG"), asked, done);

    for (var obstacle :
        List.of(
            everywhere.toHiding(going),
            everywhere.toShowing(going),
            everywhere.toDeletion(going),
            everywhere.toReplying(going))) {
      assertThat(code(obstacle)).contains("being-deleted");
    }
    for (var obstacle :
        List.of(
            everywhere.toHiding(gone),
            everywhere.toShowing(gone),
            everywhere.toDeletion(gone),
            everywhere.toReplying(gone))) {
      assertThat(code(obstacle)).contains("comment-gone");
    }
  }

  private static Optional<String> code(Optional<DeskAnswer.Refused> refused) {
    return refused.map(DeskAnswer.Refused::code);
  }

  private static CaseEvent leftAsItIs() {
    return new CaseEvent.LeftAsIs(RECEIVED, "asha", "looked");
  }

  private static CaseEvent verdict(String category, String action) {
    return new CaseEvent.VerdictAdded(
        RECEIVED,
        "v-1",
        CommentKind.CREATED,
        List.of(action),
        List.of(category),
        new Judgement.Grade(Severity.HIGH, 2, EvidenceMode.FULL),
        1,
        "policy");
  }

  private static Case with(CaseEvent... more) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Opened(
            RECEIVED, "website:town-news:c-1", "ambermere", "town-news", "Town news", "system"));
    events.addAll(List.of(more));
    return Case.fold(new CaseId(new UUID(0, 99)), events);
  }
}
