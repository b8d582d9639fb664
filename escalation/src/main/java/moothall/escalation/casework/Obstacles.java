package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Capability;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.ReplyText;

/** What stands in the way of what a person wants of a platform, whoever the person is. */
@Singleton
public final class Obstacles {

  static final Refused GONE =
      new Refused("comment-gone", "The comment is no longer on the platform.");
  private static final Refused GOING =
      new Refused("being-deleted", "The comment is about to be deleted.");

  private static final Refused CANNOT_HIDE =
      new Refused(
          "cannot-hide-here",
          "We cannot hide or show comments on this platform: do it there, by hand.");

  static final Refused EVIDENCE_BELOW =
      new Refused(
          "evidence-below",
          "Something that answers this comment was referred, restricted or put on hold, and a platform may"
              + " delete it too. Hide this comment instead.");

  private final Capabilities capabilities;

  Obstacles(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  Optional<Refused> toHiding(Case it) {
    return changing(it)
        .or(() ->
            switch (it.visibility()) {
              case HIDING, HIDDEN ->
                  because("already-hidden", "The comment is hidden already, or about to be.");
              case VISIBLE, UNHIDING, DELETING, PARTIALLY_HIDDEN, HELD, UNCERTAIN, GONE ->
                  Optional.empty();
            });
  }

  Optional<Refused> toShowing(Case it) {
    return changing(it)
        .or(() ->
            switch (it.visibility()) {
              case VISIBLE, UNHIDING ->
                  it.attention().isEmpty()
                      ? because("not-hidden", "The comment is visible already, or about to be.")
                      : Optional.empty();
              case HIDING, HIDDEN, DELETING, PARTIALLY_HIDDEN, HELD, UNCERTAIN, GONE ->
                  Optional.empty();
            });
  }

  /** Whether hiding and showing can be asked of the platform at all. */
  public boolean lettingHide(Case it) {
    return capability(it).hides();
  }

  /** What always stands in the way there, of hiding and showing alike. */
  public Optional<Refused> toAnyHiding(Case it) {
    return lettingHide(it) ? Optional.empty() : Optional.of(CANNOT_HIDE);
  }

  /** The same of a comment that has no case yet. */
  public boolean lettingHide(CommentId it) {
    return capabilities.of(it.platform()).hides();
  }

  /** Whether a comment that has no case yet can be answered through us. */
  public boolean lettingReply(CommentId it) {
    return capabilities.of(it.platform()).replies();
  }

  private Optional<Refused> changing(Case it) {
    return toAnyHiding(it).or(() -> standing(it));
  }

  /**
   * Whoever takes away what the police may want to see can commit an offence (Terrorism Act 2000,
   * section 39), so nothing is deleted that was referred or is restricted.
   */
  public Optional<Refused> toDeletion(Case it) {
    if (!capability(it).deletes()) {
      return because(
          "cannot-delete-here",
          "We cannot delete comments on this platform: if it must be, do it there, by hand.");
    }
    if (it.isOnHold()) {
      return because(
          "on-hold", "The case is on legal hold: nothing may be deleted. Hide it instead.");
    }
    return isReferred(it)
        ? because(
            "referred",
            "A referral was raised, or the case is restricted: nothing may be deleted, because it"
                + " may be evidence. Hide it instead.")
        : standing(it);
  }

  /** Besides, a comment is not deleted for want of a hide where it can be hidden. */
  Optional<Refused> toDeletion(Case it, DeletionGround ground) {
    return toDeletion(it)
        .or(() ->
            ground == DeletionGround.CANNOT_BE_HIDDEN && capability(it).hides()
                ? because(
                    "can-be-hidden", "This platform can hide the comment: hide it, do not delete.")
                : Optional.empty());
  }

  /** Most characters that an answer may have there; 0 where nobody can answer through us. */
  public int longestReply(Case it) {
    return capability(it).longestReply();
  }

  /** Besides, nobody says the same twice, and not before it is known what came of the first. */
  Optional<Refused> toReplying(Case it, ReplyText words) {
    return toReplying(it)
        .or(() ->
            words.words().length() > longestReply(it)
                ? because(
                    "reply-too-long",
                    "The reply has "
                        + words.words().length()
                        + " characters (expected: at most "
                        + longestReply(it)
                        + ", which is what this platform takes).")
                : Optional.empty())
        .or(() ->
            it.replies().mayHaveSaid(words.words())
                ? because(
                    "already-replied",
                    "These words were published already, or may have been: look there first.")
                : Optional.empty());
  }

  /** Whether what a person has asked for may still be sent, as the case is by now. */
  public static boolean allowsStill(Case it, ActionKind kind) {
    return switch (kind) {
      case HIDE, UNHIDE, UNBLOCK -> true;
      // Whoever finds himself blocked is warned, and a platform takes away what is reported to it.
      case BLOCK, REPORT -> !isReferred(it);
      case DELETE -> !isReferred(it) && !it.isOnHold();
      case REPLY -> !isReferred(it) && !it.isEscalatedAndOpen();
    };
  }

  /**
   * Nobody answers what was referred or is restricted: an answer could warn the author or lead
   * others to somebody at risk. What was escalated is decided first.
   */
  public Optional<Refused> toReplying(Case it) {
    if (!capability(it).replies()) {
      return because(
          "cannot-reply-here", "We cannot reply on this platform: do it there, by hand.");
    }
    if (isReferred(it)) {
      return because(
          "reply-locked",
          "A referral was raised, or the case is restricted: nobody replies in public.");
    }
    if (it.isEscalatedAndOpen()) {
      return because(
          "decide-first", "The policy has escalated this comment: decide before you reply.");
    }
    return it.replies().isOneUnderWay()
        ? because("reply-under-way", "A reply is on its way: see first what comes of it.")
        : standing(it);
  }

  /**
   * A platform may take away what is reported to it and tell the author, so nothing is reported
   * that was referred or is restricted. Nothing is reported twice.
   */
  public Optional<Refused> toReporting(Case it) {
    if (!capability(it).reports()) {
      return because(
          "cannot-report-here", "There is nobody to report to: nothing can be reported here.");
    }
    if (isReferred(it)) {
      return because(
          "report-locked",
          "A referral was raised, or the case is restricted: whoever passes it on decides whether"
              + " the platform is told.");
    }
    if (it.reports().isOneUnderWay()) {
      return because("report-under-way", "A report is on its way: see first what comes of it.");
    }
    if (it.reports().mayHaveArrived()) {
      return because("already-reported", "It was reported already, or may have been.");
    }
    return it.reports().forAPerson().isPresent()
        ? because(
            "report-by-hand", "A report waits for a person to make it on the platform itself.")
        : standing(it);
  }

  private static boolean isReferred(Case it) {
    return !it.referrals().isEmpty() || !Queue.of(it).equals(Set.of(Queue.ORDINARY));
  }

  private static Optional<Refused> standing(Case it) {
    return switch (it.visibility()) {
      case GONE -> Optional.of(GONE);
      case DELETING -> Optional.of(GOING);
      case VISIBLE, HIDING, HIDDEN, PARTIALLY_HIDDEN, HELD, UNHIDING, UNCERTAIN -> Optional.empty();
    };
  }

  private Capability capability(Case it) {
    return capabilities.of(it.commentId().platform());
  }

  private static Optional<Refused> because(String code, String sentence) {
    return Optional.of(new Refused(code, sentence));
  }
}
