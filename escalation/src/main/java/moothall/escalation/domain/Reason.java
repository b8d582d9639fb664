package moothall.escalation.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a person decided something, in the person's own words: required, and kept for ever. */
public record Reason(String words) {

  public static final int LONGEST = 1000;

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
    if (objection(words).isPresent()) {
      throw new IllegalArgumentException("the reason was not checked by Reason.objection first");
    }
    words = words.strip();
  }
}
