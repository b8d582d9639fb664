package moothall.escalation.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody writes about a case for colleagues. It is never changed and never deleted. */
public record Note(String words) {

  public static final int LONGEST = 4000;

  /** What is wrong with the words as a note, as a sentence for whoever wrote them. */
  public static Optional<String> objection(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return Optional.of("Write the note: it is empty.");
    }
    if (words.length() > LONGEST) {
      return Optional.of(
          "The note has " + words.length() + " characters (expected: at most " + LONGEST + ").");
    }
    return PlainText.isPlain(words)
        ? Optional.empty()
        : Optional.of("The note holds a control character (expected: ordinary text).");
  }

  public Note {
    if (objection(words).isPresent()) {
      throw new IllegalArgumentException("the note was not checked by Note.objection first");
    }
    words = words.strip();
  }
}
