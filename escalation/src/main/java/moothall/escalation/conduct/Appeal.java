package moothall.escalation.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CaseId;

/**
 * Somebody asks that what was decided about their comment be looked at again, once, and by somebody
 * else.
 *
 * @param assigned to whom, oldest first; the last has it
 * @param decided empty while nobody did
 */
public record Appeal(UUID id, Filed filed, List<Assignment> assigned, Optional<Decision> decided) {

  public Appeal {
    assigned = List.copyOf(assigned);
  }

  /**
   * What was asked for.
   *
   * @param statement the resident's words: shown to who may see the case, and never logged
   * @param received when it reached the council: the clock runs from there
   * @param due by when it is decided, ten working days later
   * @param comment the comment in which it was asked for; empty where it came another way
   */
  public record Filed(
      String councilId,
      CaseId caseId,
      String statement,
      Channel channel,
      boolean inWelsh,
      Instant received,
      Instant due,
      Optional<CaseId> comment,
      String loggedBy,
      Instant loggedAt) {

    /** Says which, never what it says. */
    @Override
    public String toString() {
      return "Filed[" + caseId + "]";
    }
  }

  /** How it reached the council. Stored by name. */
  public enum Channel {
    EMAIL,
    TELEPHONE,
    LETTER,
    IN_PERSON,
    FORM,
    COMMENT
  }

  /** Who has it from when on. */
  public record Assignment(String to, String by, Instant at) {}

  /** What came of it. */
  public record Decision(Outcome outcome, String reason, String by, Instant at) {}

  public Optional<String> assignee() {
    return assigned.isEmpty() ? Optional.empty() : Optional.of(assigned.getLast().to());
  }

  public boolean isOverdue(Instant now) {
    return decided.isEmpty() && now.isAfter(filed.due());
  }

  /** What stands in the way of its being given to somebody. */
  public Optional<Objection> toAssigning() {
    return decided.isPresent()
        ? because("decided", "This appeal is decided. " + NextStage.AFTER_DECISION)
        : Optional.empty();
  }

  /** What stands in the way of that person's deciding it; the type says that they took no part. */
  public Optional<Objection> toDeciding(Uninvolved person) {
    return toAssigning()
        .or(() ->
            assignee().filter(person.person().name()::equals).isEmpty()
                ? because(
                    "not-assigned", "This appeal is not yours: take it first, then decide it.")
                : Optional.empty());
  }

  private static Optional<Objection> because(String code, String why) {
    return Optional.of(new Objection(code, why));
  }
}
