package moothall.escalation.conduct;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Visibility;

/**
 * An appeal as somebody puts it on record.
 *
 * @param statement the resident's words, or what they said in short
 * @param received when it reached the council; empty for today, and for a comment, which says
 *     itself
 * @param comment the comment that asks for it, by its case; empty where it came another way
 */
public record Filing(
    String statement,
    Appeal.Channel channel,
    boolean inWelsh,
    Optional<Instant> received,
    Optional<CaseId> comment) {

  /** Of comments that ask for a review. */
  public static final String CATEGORY = "APPEAL";

  public static final int LONGEST = 5000;
  public static final int WORKING_DAYS = 10;

  public static final Objection ALREADY =
      new Objection(
          "already-appealed",
          "There is an appeal about this comment already. " + NextStage.AFTER_DECISION);

  public static final Objection NO_SUCH_COMMENT =
      new Objection(
          "no-such-comment",
          "The comment that asks for the review is none (expected: the id of a case with the category "
              + CATEGORY
              + ").");

  private static final Duration OLDEST = Duration.ofDays(366);

  /** What stands in the way; {@code struck} is whether there was a strike for the comment. */
  public Optional<Objection> objection(Case it, boolean struck, Instant now) {
    if (statement.isBlank() || statement.length() > LONGEST || isUnfit(statement)) {
      return because(
          "statement",
          "Write down what they say, in their words or in short (expected: 1 to "
              + LONGEST
              + " characters of ordinary text).");
    }
    if ((channel == Appeal.Channel.COMMENT) != comment.isPresent()) {
      return because(
          "channel", "The channel is COMMENT exactly where a comment is named that asks for it.");
    }
    boolean strange =
        received.filter(at -> at.isAfter(now) || at.isBefore(now.minus(OLDEST))).isPresent();
    if (strange) {
      return because("received", "It cannot have come then (expected: within the last year).");
    }
    boolean nothing = !struck && it.visibility() == Visibility.VISIBLE && it.attention().isEmpty();
    return nothing
        ? because(
            "nothing-to-appeal",
            "The comment stands there, and there was no strike: there is nothing to look at again.")
        : Optional.empty();
  }

  /** {@code written} is when the comment was received that asks for it. */
  public Appeal appeal(Case it, Optional<Instant> written, Person by, Instant now) {
    Instant from = written.or(this::received).orElse(now);
    return new Appeal(
        UUID.randomUUID(),
        new Appeal.Filed(
            it.opening().councilId(),
            it.id(),
            statement.strip(),
            channel,
            inWelsh,
            from,
            WorkingDays.after(from, WORKING_DAYS),
            comment,
            by.name(),
            now),
        List.of(),
        Optional.empty());
  }

  private static boolean isUnfit(String text) {
    return text.codePoints()
        .anyMatch(point ->
            (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                || Character.getType(point) == Character.SURROGATE);
  }

  private static Optional<Objection> because(String code, String why) {
    return Optional.of(new Objection(code, why));
  }

  /** Says how it came, never what it says. */
  @Override
  public String toString() {
    return "Filing[" + channel + "]";
  }
}
