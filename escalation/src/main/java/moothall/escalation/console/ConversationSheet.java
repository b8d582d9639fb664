package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import moothall.escalation.reading.Conversation;

/**
 * A conversation as a page has it, from the top down.
 *
 * @param top where the chain of what it answers ends, as a sentence
 * @param before other answers to the same; then comes the comment, then those after it
 * @param next the address of the answers that follow; empty if there are none
 * @param goesOn whether answers were left out that stand on the page before
 */
public record ConversationSheet(
    String top,
    List<ConversationRow> above,
    Beside before,
    ConversationRow comment,
    Beside after,
    List<ConversationRow> below,
    String next,
    boolean goesOn) {

  /** Other answers to the same, and whether there are more. */
  public record Beside(List<ConversationRow> rows, boolean more) {}

  static ConversationSheet of(Conversation it, boolean goesOn, Instant now) {
    return new ConversationSheet(
        top(it),
        ConversationRow.of(it.above().comments(), now),
        beside(it.before(), now),
        ConversationRow.of(it.comment(), now),
        beside(it.after(), now),
        ConversationRow.of(it.below().comments(), now),
        it.next().isPresent() ? "?after=" + it.next().getAsLong() : "",
        goesOn);
  }

  private static Beside beside(Conversation.Part part, Instant now) {
    return new Beside(ConversationRow.of(part.comments(), now), part.more());
  }

  /** Says the same of what was never received and of what is not for the reader. */
  private static String top(Conversation it) {
    if (!it.answers()) {
      return t("It answers the post itself, as far as the platform says.");
    }
    return it.above().more()
        ? t("What stands above was never received here, is not for you, or is too far up.")
        : t("The first of them answers the post itself, as far as the platform says.");
  }
}
