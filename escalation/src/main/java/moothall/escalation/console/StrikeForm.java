package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.Map;
import java.util.Optional;
import moothall.escalation.conduct.BlockTerms;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Step;
import moothall.escalation.domain.Reason;

/** The form in which a step of the ladder is proposed. Terms are read where the step is a block. */
record StrikeForm(Map<String, String> fields) {

  /** What is missing, as a sentence. */
  Optional<String> objection() {
    Optional<Step> step = step();
    if (step.isEmpty()) {
      return Optional.of(t("Choose the step."));
    }
    Optional<String> reason = Reason.objection(value("reason"));
    if (reason.isPresent() || !step.get().blocks()) {
      return reason;
    }
    if (number("days").isEmpty() || number("reviewDays").isEmpty()) {
      return Optional.of(t("Say for how many days, and after how many somebody looks again."));
    }
    return value("election").isEmpty()
        ? Optional.of(t("Say whether the author is a councillor or a candidate."))
        : Optional.empty();
  }

  /** Only after {@link #objection} was empty. */
  Proposal proposal() {
    Step step = step().orElseThrow();
    return new Proposal(step, step.blocks() ? Optional.of(terms()) : Optional.empty());
  }

  Reason reason() {
    return new Reason(value("reason"));
  }

  /** Whether what the ladder suggests is confirmed at once. */
  boolean takesUp() {
    return value("how").equals("take-up");
  }

  private BlockTerms terms() {
    return new BlockTerms(
        number("days").orElse(0),
        number("reviewDays").orElse(0),
        value("proportionality"),
        value("alternatives"),
        new BlockTerms.Election(
            !value("election").equals("no"),
            value("election").equals("member-before-election"),
            value("clearance")));
  }

  private Optional<Step> step() {
    return Step.parse(value("step"));
  }

  private Optional<Integer> number(String name) {
    try {
      return Optional.of(Integer.parseInt(value(name)));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  private String value(String name) {
    return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }
}
