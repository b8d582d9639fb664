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

  /**
   * What several comments together show was added to the verdict.
   *
   * @param others ids of the earlier comments
   */
  record SignalAdded(
      Instant at,
      String signalId,
      String rule,
      String category,
      List<String> actions,
      Judgement.Grade grade,
      List<String> others,
      Amendment.Basis basis)
      implements CaseEvent {}

  /**
   * The platform will be asked to hide the comment.
   *
   * @param clause on which a person rests it; null where none was named
   */
  record HideRequested(
      Instant at,
      UUID actionId,
      String by,
      boolean automatic,
      String reason,
      @Nullable String clause)
      implements CaseEvent {

    public HideRequested(Instant at, UUID actionId, String by, boolean automatic, String reason) {
      this(at, actionId, by, automatic, reason, null);
    }
  }

  /** The platform will be asked to show the comment again. Only a person asks for this. */
  record UnhideRequested(
      Instant at, UUID actionId, String by, String reason, @Nullable String clause)
      implements CaseEvent {

    public UnhideRequested(Instant at, UUID actionId, String by, String reason) {
      this(at, actionId, by, reason, null);
    }
  }

  /** The platform will be asked to take the comment away. Only a person asks for this. */
  record DeletionRequested(
      Instant at,
      UUID actionId,
      String by,
      DeletionGround ground,
      String reason,
      @Nullable String clause)
      implements CaseEvent {

    public DeletionRequested(
        Instant at, UUID actionId, String by, DeletionGround ground, String reason) {
      this(at, actionId, by, ground, reason, null);
    }
  }

  /**
   * The comment will be answered in the council's name. Only a person asks for this.
   *
   * @param words the council's, published as they are
   */
  record ReplyRequested(Instant at, UUID actionId, String by, String words) implements CaseEvent {}

  /**
   * The comment will be reported to its platform. Only a person asks for this.
   *
   * @param words what the platform's moderators are told
   */
  record ReportRequested(Instant at, UUID actionId, String by, ReportGround ground, String words)
      implements CaseEvent {}

  /** A person has reported the comment on the platform itself. */
  record ReportedThere(Instant at, UUID actionId, String by) implements CaseEvent {}

  /** What colleagues do with a case besides deciding about the comment. */
  sealed interface AtWork extends CaseEvent {
    String by();
  }

  /** Somebody took the case: until then nobody else decides about it. */
  record Claimed(Instant at, String by, Instant until) implements AtWork {}

  /** Somebody gave the case back without a decision. */
  record Released(Instant at, String by) implements AtWork {}

  /** Somebody senior took the case from the one who had it, or decided nevertheless. */
  record TakenOver(Instant at, String by, String from, String reason) implements AtWork {}

  /** For everybody who sees the case, for ever. */
  record NoteAdded(Instant at, String by, String words) implements AtWork {}

  /**
   * A decision is not the last word.
   *
   * @param undone which event of the case was undone; null where somebody only wants another look
   */
  record Reopened(Instant at, String by, String reason, @Nullable Integer undone)
      implements AtWork {

    public Reopened(Instant at, String by, String reason) {
      this(at, by, reason, null);
    }
  }

  /** A person sent the case to a restricted queue; there is no way back. */
  record RoutedTo(Instant at, String by, Route to, String reason) implements AtWork {}

  /** Anybody may want somebody senior to look. */
  record ConcernRaised(Instant at, String by, String reason) implements AtWork {}

  /** Many residents answer the comment: more people see it. */
  record MuchAnswered(Instant at, int answers) implements AtWork {
    @Override
    public String by() {
      return SYSTEM;
    }
  }

  /** Somebody senior has answered every concern that was open. */
  record ConcernsAnswered(Instant at, String by, String answer) implements AtWork {}

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

  /** What was taken to be gone has been seen there again. */
  record CameBack(Instant at) implements CaseEvent {}

  /** Something is to be done, and the machine may not, cannot, or has not managed so far. */
  record PersonNeeded(Instant at, HideDecision.Why why) implements CaseEvent {}

  /** Nothing of the case may be erased or deleted from here on. */
  record HoldSet(Instant at, String by, String reason) implements CaseEvent {}

  /** The hold has ended. */
  record HoldLifted(Instant at, String by, String reason) implements CaseEvent {}

  /**
   * What the resident wrote cannot be read any more; why is the schedule's or a person's ground.
   */
  record WordsErased(Instant at, String by, String ground) implements CaseEvent {}

  /**
   * A picture that a colleague took of the platform was sealed.
   *
   * @param entry where the picture is sealed in the council's chain; what the colleague says about
   *     it stands in the next one
   * @param sha256 of the picture, hexadecimal
   */
  record ScreenshotAdded(
      Instant at, String by, long entry, String mediaType, long bytes, String sha256)
      implements CaseEvent {}

  /** A person looked and changed nothing. */
  record LeftAsIs(Instant at, String by, String reason, @Nullable String clause)
      implements CaseEvent {

    public LeftAsIs(Instant at, String by, String reason) {
      this(at, by, reason, null);
    }
  }
}
