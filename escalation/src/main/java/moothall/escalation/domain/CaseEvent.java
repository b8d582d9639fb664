package moothall.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case. Events are only ever added, hold none of the resident's words,
 * and their fold is the case.
 */
public sealed interface CaseEvent {

  /** Who acts when no person does. */
  String SYSTEM = "system";

  Instant at();

  /** The first event of every case. */
  record Opened(
      Instant at, String commentId, String councilId, String pageId, String pageName, String by)
      implements CaseEvent {}

  /**
   * A version of the comment was judged.
   *
   * @param evidenceSeq where the version is sealed in the council's chain
   */
  record VerdictAdded(
      Instant at,
      String verdictId,
      CommentKind kind,
      List<String> actions,
      List<String> categories,
      Judgement.Grade grade,
      long evidenceSeq,
      String reason)
      implements CaseEvent {}

  /** The platform will be asked to hide the comment. */
  record HideRequested(Instant at, UUID actionId, String by, boolean automatic, String reason)
      implements CaseEvent {}

  /** The platform will be asked to show the comment again. Only a person asks for this. */
  record UnhideRequested(Instant at, UUID actionId, String by, String reason)
      implements CaseEvent {}

  /**
   * The comment was hidden or shown again on the platform, and not by us.
   *
   * @param happened when, by the platform's clock; null where it does not say
   */
  record ChangedThere(Instant at, ActionKind kind, @Nullable Instant happened)
      implements CaseEvent {}

  /** What became of an action. */
  record ActionCompleted(Instant at, UUID actionId, ActionKind kind, Settlement settlement)
      implements CaseEvent {}

  /** A referral record exists from here on. */
  record ReferralRaised(
      Instant at, UUID referralId, String reference, ReferralType type, String by, String reason)
      implements CaseEvent {}

  /** The author or the platform took the comment away. */
  record CommentRemoved(Instant at, @Nullable String claimedAt) implements CaseEvent {}

  /** Something is to be done, and the machine may not, cannot, or has not managed so far. */
  record PersonNeeded(Instant at, HideDecision.Why why) implements CaseEvent {}

  /** A person looked and changed nothing. */
  record LeftAsIs(Instant at, String by, String reason) implements CaseEvent {}
}
