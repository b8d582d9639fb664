package moothall.escalation.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a person decided something, in the person's own words: required, and kept for ever.
 *
 * @param clause of the house rules or the law on which they rest it; empty if they name none
 */
public record Reason(String words, String clause) {

  public static final int LONGEST = 1000;
  public static final int LONGEST_CLAUSE = 200;

  public Reason(String words) {
    this(words, "");
  }

  /** What is wrong with a clause, as a sentence; none is fine. */
  public static Optional<String> objectionToClause(@Nullable String clause) {
    return clause == null || (clause.length() <= LONGEST_CLAUSE && PlainText.isPlain(clause))
        ? Optional.empty()
        : Optional.of(
            "The clause is not usable (expected: ordinary text of at most "
                + LONGEST_CLAUSE
                + " characters).");
  }

  /** What is wrong with the words as a reason, as a sentence for whoever wrote them. */
  public static Optional<String> objection(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return Optional.of("Give a reason: a sentence that will still make sense in a year.");
    }
    if (words.length() > LONGEST) {
      return Optional.of(
          "The reason has " + words.length() + " characters (expected: at most " + LONGEST + ").");
    }
    return PlainText.isPlain(words)
        ? Optional.empty()
        : Optional.of("The reason holds a control character (expected: ordinary text).");
  }

  public Reason {
    if (objection(words).isPresent() || objectionToClause(clause).isPresent()) {
      throw new IllegalArgumentException("the reason was not checked by Reason.objection first");
    }
    words = words.strip();
    clause = clause.strip();
  }
}
