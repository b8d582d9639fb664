package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.ArrayList;
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
 * @param comment whose it is, for those who may read cases, as long as it had no verdict
 * @param asked who asked for it to be sent again, and why; empty if nobody did
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
        facts(line),
        comment(line, viewer),
        line.asked()
            .map(asked ->
                t(
                    "Asked to be sent again by {0}, {1}: {2}",
                    asked.who(), CouncilTime.local(asked.at()), asked.why()))
            .orElse(""),
        line.asked().isPresent() ? "" : why(line),
        it.way() == SetAside.Way.COMMAND ? COMMAND + " " + it.number() + " --replay" : "",
        line.isToBeAskedFor() && viewer.may(Permission.REPLAY_LETTERS));
  }

  private static List<String> facts(ReplayDesk.Line line) {
    SetAside it = line.letter();
    List<String> facts = new ArrayList<>();
    facts.add(t("Set aside {0}, {1}.", CouncilTime.local(it.at()), stage(it)));
    facts.add(it.page().map(page -> t("Page: {0}.", page)).orElseGet(() -> t("Page: unknown.")));
    facts.add(t("From {0}, {1} bytes.", it.origin(), it.bytes()));
    facts.add(it.detail());
    if (it.way() == SetAside.Way.CONSOLE && line.wasJudgedSince()) {
      facts.add(t("Its comment has had a verdict since, on these words or on others."));
    }
    return List.copyOf(facts);
  }

  /**
   * What never had a verdict belongs to no queue; of the rest, and of what may have one at any
   * moment, nobody learns here which it is.
   */
  private static String comment(ReplayDesk.Line line, Viewer viewer) {
    SetAside it = line.letter();
    boolean undecided =
        it.way() == SetAside.Way.CONSOLE && line.asked().isEmpty() && line.trace().isEmpty();
    Optional<String> id =
        undecided && viewer.may(Permission.READ_CASES)
            ? it.comment().map(Object::toString)
            : Optional.empty();
    return id.orElse("");
  }

  private static String stage(SetAside it) {
    return switch (it.way()) {
      case SENDER -> t("when it was received");
      case CONSOLE -> t("when it was to be judged");
      case COMMAND -> t("when its verdict was to be taken in");
      case NOBODY -> t("when it was to be laid beside other comments");
    };
  }

  private static String why(ReplayDesk.Line line) {
    return switch (line.letter().way()) {
      case CONSOLE ->
          line.areItsWordsErased()
              ? t("Words of its comment were erased: it is not sent again from here.")
              : "";
      case COMMAND -> t("Only moderation writes where it came from: send it again by the command.");
      case SENDER ->
          t(
              "It was refused before it was in Kafka: its sender delivers it again, or a person reads it on the platform.");
      case NOBODY ->
          t(
              "It is from a topic of the stream's own: there is nothing to do, and the verdict on its comment stands.");
    };
  }
}
