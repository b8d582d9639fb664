package moothall.escalation.conduct;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Visibility;

/** A step that somebody wants to be taken, and whether it can be. */
public record Proposal(Step step, Optional<BlockTerms> terms) {

  /** Whether there is anything that the author of the comment could be given a strike for. */
  public static Optional<Objection> toAny(Case it) {
    Optional<Exemption> exemption = Exemption.of(it);
    if (exemption.isPresent()) {
      return because("exempt", "No strike: " + exemption.get().words());
    }
    if (Breach.worstOf(it.categories()).isEmpty()) {
      return because(
          "no-conduct", "No strike: nothing was found in this comment that is about conduct.");
    }
    boolean stands =
        it.visibility() == Visibility.VISIBLE || it.visibility() == Visibility.UNHIDING;
    return stands && it.wasShownByPerson()
        ? because("shown", "No strike: somebody decided that the comment may be seen.")
        : Optional.empty();
  }

  /** A strike that can be proposed, or why none can. */
  public sealed interface Draft {
    /** {@code suggested} is what the ladder would have. */
    record Ready(Strike strike, Ladder.Suggestion suggested) implements Draft {}

    record Refused(Objection objection) implements Draft {}
  }

  /**
   * Makes a strike of it, for nobody to count yet.
   *
   * @param known all strikes of the author, those for this comment included
   * @param act who proposes it; the machine's proposal is a suggestion that somebody takes up
   */
  public Draft draft(Case it, AuthorKey author, List<Strike> known, Strike.Act act) {
    Optional<Objection> objection =
        toAny(it).or(() -> onePerComment(it.id(), known)).or(() -> badTerms());
    if (objection.isPresent()) {
      return new Draft.Refused(objection.get());
    }
    List<Strike> others =
        known.stream().filter(other -> !other.about().caseId().equals(it.id())).toList();
    Ladder.Suggestion suggested =
        Ladder.suggest(it.categories(), others, act.at())
            .orElseThrow(
                () -> new IllegalStateException("toAny lets through a comment of no conduct"));
    return step.isWithin(suggested.step())
        ? new Draft.Ready(strike(it, author, suggested.category(), act), suggested)
        : new Draft.Refused(
            new Objection(
                "beyond-the-ladder",
                "The ladder allows at most a "
                    + suggested.step().words()
                    + " here ("
                    + suggested.why()
                    + ")."));
  }

  private Strike strike(Case it, AuthorKey author, String category, Strike.Act act) {
    return new Strike(
        UUID.randomUUID(),
        new Strike.About(
            it.opening().councilId(), it.commentId().platform(), author, it.id(), category),
        step,
        terms,
        act,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Objection> onePerComment(CaseId id, List<Strike> known) {
    return known.stream().anyMatch(it -> it.about().caseId().equals(id) && it.ended().isEmpty())
        ? because("already-struck", "There is a strike for this comment already.")
        : Optional.empty();
  }

  private Optional<Objection> badTerms() {
    if (step.blocks() != terms.isPresent()) {
      return because(
          "block",
          step.blocks()
              ? "A block needs its terms: days, review, proportionality, other ways to reach us."
              : "Only a block has terms (expected: none).");
    }
    return terms.flatMap(it -> it.objection(step));
  }

  private static Optional<Objection> because(String code, String why) {
    return Optional.of(new Objection(code, why));
  }
}
