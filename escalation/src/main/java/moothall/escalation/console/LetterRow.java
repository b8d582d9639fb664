package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.letters.ReplayDesk;
import moothall.escalation.letters.SetAside;

/**
 * A dead letter as somebody has it before them.
 *
 * @param facts what is known of it, in sentences
 * @param comment whose it is, for those who may read cases; empty for all others
 * @param asked who had it sent again, and why; empty if nobody did
 * @param why why it cannot be chosen; empty if it can
 * @param command what somebody types to send it again; empty where that is no way
 * @param choosable whether whoever looks may ask for it
 */
public record LetterRow(
    long number,
    String reason,
    List<String> facts,
    String comment,
    String asked,
    String why,
    String command,
    boolean choosable) {

  /** Lists all of them. */
  static final String COMMAND = "./moothall deadletters";

  static LetterRow of(ReplayDesk.Line line, Viewer viewer) {
    SetAside it = line.letter();
    return new LetterRow(
        it.number(),
        it.reason(),
        List.of(
            t("Set aside {0}, {1}.", CouncilTime.local(it.at()), stage(it)),
            it.page().map(page -> t("Page: {0}.", page)).orElseGet(() -> t("Page: unknown.")),
            t("From {0}, {1} bytes.", it.origin(), it.bytes()),
            it.detail()),
        comment(it, viewer),
        line.asked()
            .map(asked ->
                t(
                    "Sent again at the wish of {0}, {1}: {2}",
                    asked.who(), CouncilTime.local(asked.at()), asked.why()))
            .orElse(""),
        line.asked().isPresent() ? "" : why(it.way()),
        it.way() == SetAside.Way.COMMAND ? COMMAND + " " + it.number() + " --replay" : "",
        line.isToBeAskedFor() && viewer.may(Permission.REPLAY_LETTERS));
  }

  /** What never had a verdict belongs to no queue; of the rest nobody learns here which it is. */
  private static String comment(SetAside it, Viewer viewer) {
    Optional<String> id =
        it.way() == SetAside.Way.CONSOLE && viewer.may(Permission.READ_CASES)
            ? it.comment().map(Object::toString)
            : Optional.empty();
    return id.orElse("");
  }

  private static String stage(SetAside it) {
    return switch (it.way()) {
      case SENDER -> t("when it was received");
      case CONSOLE -> t("when it was to be judged");
      case COMMAND -> t("when its verdict was to be taken in");
    };
  }

  private static String why(SetAside.Way way) {
    return switch (way) {
      case CONSOLE -> "";
      case COMMAND -> t("Only moderation writes where it came from: send it again by the command.");
      case SENDER ->
          t(
              "It was refused before it was in Kafka: its sender delivers it again, or a person reads it on the platform.");
    };
  }
}
