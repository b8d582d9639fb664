package moothall.escalation.conduct;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import moothall.escalation.domain.CaseId;

/**
 * A step of the ladder for one comment: proposed, confirmed by another person, and for a long block
 * agreed to by a third. Counts only from then, until it expires or is taken back.
 *
 * @param proposed by a person, or by the machine as a mere suggestion that a person took up
 * @param terms for a block; empty otherwise
 * @param confirmed empty until somebody did
 * @param seconded empty where nobody has to, and until somebody did
 * @param until when it stops to count; empty before it counts
 * @param ended empty while nobody took it back
 */
public record Strike(
    UUID id,
    About about,
    Step step,
    Optional<BlockTerms> terms,
    Act proposed,
    Optional<Act> confirmed,
    Optional<Act> seconded,
    Optional<Instant> until,
    Optional<Ending> ended) {

  /** For what, and for whom. */
  public record About(
      String councilId, String platform, AuthorKey author, CaseId caseId, String category) {}

  /** Who did something, when, and why. */
  public record Act(String by, Instant at, String reason) {}

  /** Why it does not count any more, or never will. */
  public record Ending(How how, Act act) {}

  /** How it ended before its time. The names are stored, for ever. */
  public enum How {
    DECLINED("declined"),
    UNHIDDEN("void: the comment was shown again"),
    OVERTURNED("void: an appeal was upheld"),
    RESTRICTED("void: nothing follows for the author of such a case"),
    LIFTED("lifted");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** A block that stands on the platform stays there if taking it away would tell something. */
    public boolean unblocks() {
      return this == UNHIDDEN || this == OVERTURNED || this == LIFTED;
    }
  }

  /** Where it stands. */
  public enum Standing {
    PROPOSED,
    AWAITS_SECOND,
    IN_FORCE,
    EXPIRED,
    ENDED
  }

  public Standing standing(Instant now) {
    if (ended.isPresent()) {
      return Standing.ENDED;
    }
    if (confirmed.isEmpty()) {
      return Standing.PROPOSED;
    }
    if (until.isEmpty()) {
      return Standing.AWAITS_SECOND;
    }
    return now.isBefore(until.get()) ? Standing.IN_FORCE : Standing.EXPIRED;
  }

  /** Since when it counts. */
  public Optional<Instant> inForceFrom() {
    return until.isEmpty() ? Optional.empty() : seconded.or(() -> confirmed).map(Act::at);
  }

  /** What stands in the way of its being confirmed by that person. */
  public Optional<Objection> toConfirming(Person person, Instant now) {
    return standing(now) == Standing.PROPOSED
        ? unlessAnother(person)
        : because("not-proposed", "This strike does not wait for somebody to confirm it.");
  }

  /** What stands in the way of that person's being the second for a long block. */
  public Optional<Objection> toSeconding(Person person, Instant now) {
    return standing(now) == Standing.AWAITS_SECOND
        ? unlessAnother(person)
        : because("no-second-needed", "This strike does not wait for a second person.");
  }

  /** What stands in the way of its being declined: it must not count yet. */
  public Optional<Objection> toDeclining(Instant now) {
    return switch (standing(now)) {
      case PROPOSED, AWAITS_SECOND -> Optional.empty();
      case IN_FORCE, EXPIRED, ENDED ->
          because("not-proposed", "This strike is confirmed or over: it can only be lifted.");
    };
  }

  public Optional<Objection> toLifting(Instant now) {
    return standing(now) == Standing.IN_FORCE
        ? Optional.empty()
        : because("not-in-force", "This strike does not count now: there is nothing to lift.");
  }

  /** When it stops to count, if the last person that it needs agrees at that time. */
  private Instant endIfFrom(Instant from) {
    Instant latest = step.latestEnd(from);
    return terms.map(it -> it.end(from)).filter(end -> end.isBefore(latest)).orElse(latest);
  }

  /** As it is once that person has confirmed it; a long block does not count yet. */
  public Strike confirmed(Act act) {
    return new Strike(
        id,
        about,
        step,
        terms,
        proposed,
        Optional.of(act),
        seconded,
        step.needsSecond() ? Optional.empty() : Optional.of(endIfFrom(act.at())),
        ended);
  }

  /** As it is once the second person has agreed. */
  public Strike seconded(Act act) {
    return new Strike(
        id,
        about,
        step,
        terms,
        proposed,
        confirmed,
        Optional.of(act),
        Optional.of(endIfFrom(act.at())),
        ended);
  }

  /** As it is once it was taken back. */
  public Strike ended(Ending ending) {
    return new Strike(
        id, about, step, terms, proposed, confirmed, seconded, until, Optional.of(ending));
  }

  private Optional<Objection> unlessAnother(Person person) {
    boolean tookPart =
        Stream.concat(Stream.of(proposed), confirmed.stream())
            .anyMatch(it -> it.by().equals(person.name()));
    return tookPart
        ? because(
            "four-eyes",
            "You have proposed or confirmed it yourself: it takes somebody else to agree.")
        : Optional.empty();
  }

  private static Optional<Objection> because(String code, String why) {
    return Optional.of(new Objection(code, why));
  }
}
