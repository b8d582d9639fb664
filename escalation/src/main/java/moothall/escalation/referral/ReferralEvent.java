package moothall.escalation.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.ReferralType;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a referral. Events are only ever added, and their fold is the
 * referral; {@code by} is {@code CaseEvent.SYSTEM} only where the machine may act.
 */
public sealed interface ReferralEvent {

  Instant at();

  String by();

  /**
   * It exists. Always the first; it stands on the referral record itself.
   *
   * @param categories of the taxonomy, as the machine or nobody named them
   */
  record Raised(Instant at, String by, UUID id, ReferralType type, Set<String> categories)
      implements ReferralEvent {
    public Raised {
      categories = Set.copyOf(categories);
    }
  }

  /**
   * What was written is sealed, and the seals were verified.
   *
   * @param seals hashes of the entries of the evidence chain, oldest first
   */
  record Sealed(Instant at, String by, Capture capture, List<String> seals)
      implements ReferralEvent {
    public Sealed {
      seals = List.copyOf(seals);
    }
  }

  /** How much of what was seen is sealed. */
  enum Capture {
    /** The words as received, and a picture of the page. */
    COMPLETE,
    /** The words as received. */
    PARTIAL,
    /** Nothing is shown or copied but where it stands. */
    LINK_ONLY
  }

  /** A person looks at it. */
  record TakenUp(Instant at, String by) implements ReferralEvent {}

  /** The whole form as a person left it. */
  record FilledIn(Instant at, String by, Map<Field, String> answers) implements ReferralEvent {
    public FilledIn {
      answers = Map.copyOf(answers);
    }
  }

  /** A person answers for what the form says. */
  record Confirmed(Instant at, String by) implements ReferralEvent {}

  /** A person attests that it has left the council. */
  record Transmitted(Instant at, String by, Transmission what) implements ReferralEvent {}

  /** A reference or a name came back. */
  record Answered(Instant at, String by, PoliceAnswer answer) implements ReferralEvent {}

  /** A person has asked what became of it. */
  record Chased(Instant at, String by, String how) implements ReferralEvent {}

  /**
   * The first of two people says that it should not have been raised.
   *
   * @param other the other reference, or the right type, where the ground needs one
   */
  record WithdrawalProposed(
      Instant at, String by, WithdrawalGround ground, String reason, @Nullable String other)
      implements ReferralEvent {}

  /** The second person does not agree. */
  record WithdrawalRefused(Instant at, String by, String reason) implements ReferralEvent {}

  /** No second person has decided in time. */
  record WithdrawalLapsed(Instant at, String by) implements ReferralEvent {}

  /** The second person agrees. The record is kept. */
  record Withdrawn(Instant at, String by, String reason) implements ReferralEvent {}

  /**
   * Somebody raises what is raised already, or the machine does for new words. Ends a withdrawal,
   * proposed or agreed, and reopens what is closed: nobody can prevent a raise.
   *
   * @param categories of the new words, as the machine named them; none where a person raised it
   */
  record RaisedAgain(Instant at, String by, String reason, Set<String> categories)
      implements ReferralEvent {
    public RaisedAgain {
      // Those that were kept before categories were have none.
      categories = categories == null ? Set.of() : Set.copyOf(categories);
    }
  }

  /** What had left was wrong, and they were told so. */
  record CorrectionSent(Instant at, String by, String what, String receipt)
      implements ReferralEvent {}

  /** It is over. */
  record Closed(Instant at, String by, Closure closure) implements ReferralEvent {}

  /** It was not over. */
  record Reopened(Instant at, String by, String reason) implements ReferralEvent {}

  /** To which force it belongs; the first comes from the page, later ones from people. */
  record Routed(Instant at, String by, String force, String reason) implements ReferralEvent {}

  /** The police have passed it to another force. */
  record Transferred(Instant at, String by, String force, String reason) implements ReferralEvent {}

  /** Somebody called 999. */
  record EmergencyCalled(Instant at, String by, Instant calledAt, String logNumber)
      implements ReferralEvent {}

  /** A clock has run out, and somebody more senior is told. Each level once. */
  record ClockBreached(Instant at, String by, ReferralClock clock, Instant dueAt, BreachLevel level)
      implements ReferralEvent {}
}
