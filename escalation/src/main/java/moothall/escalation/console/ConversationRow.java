package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.escalation.reading.LiveComment;

/**
 * A comment of a conversation; nothing is decided there, so that no act is offered.
 *
 * @param shown as the live view shows it
 * @param instead what stands there where no words do; empty where there are some
 * @param gone whether the platform has it no more
 */
public record ConversationRow(LiveRow shown, String instead, boolean gone) {

  static List<ConversationRow> of(List<LiveComment> comments, Instant now) {
    return comments.stream().map(it -> of(it, now)).toList();
  }

  static ConversationRow of(LiveComment it, Instant now) {
    LiveRow shown = LiveRow.of(it, Optional.empty(), now);
    return new ConversationRow(shown, instead(shown.display(), it), it.isGone());
  }

  private static String instead(LiveRow.Display display, LiveComment it) {
    return switch (display) {
      case PLAIN, MASKED ->
          it.showsWords()
              ? ""
              : t("It was taken away; nothing was found in it. No words are shown.");
      case WITHHELD -> t("The words are sealed and not shown: ask the safeguarding lead.");
      case RESTRICTED ->
          t("Restricted: open the case to read the words. That you did is recorded.");
      case NO_WORDS ->
          it.wereWordsErased() ? t("The words were erased.") : t("No words of it were received.");
    };
  }
}
