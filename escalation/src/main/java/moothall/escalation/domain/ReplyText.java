package moothall.escalation.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the council answers in public: published as it is, and kept with the case. */
public record ReplyText(String words) {

  /** Short enough for every platform that takes replies from us. */
  public static final int LONGEST = 1000;

  /** What is wrong with the words as a reply, as a sentence for whoever wrote them. */
  public static Optional<String> objection(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return Optional.of("Write the reply: it is published as you write it.");
    }
    if (words.length() > LONGEST) {
      return Optional.of(
          "The reply has " + words.length() + " characters (expected: at most " + LONGEST + ").");
    }
    return PlainText.isPlain(words)
        ? Optional.empty()
        : Optional.of("The reply holds a control character (expected: ordinary text).");
  }

  public ReplyText {
    if (objection(words).isPresent()) {
      throw new IllegalArgumentException("the reply was not checked by ReplyText.objection first");
    }
    words = words.strip();
  }

  /** Never the words: it would stand in logs. */
  @Override
  public String toString() {
    return "ReplyText[" + words.length() + " characters]";
  }
}
