package moothall.escalation.console;

import java.util.List;
import java.util.Optional;
import moothall.escalation.conduct.Strike;
import moothall.escalation.reading.ConductReader;

/**
 * A strike as people read it.
 *
 * @param history who did what, oldest first
 * @param block the terms and dates of a block, line by line; empty for other steps
 * @param acts what can be done with it now: names for the form, with words for the button
 */
public record StrikeRow(
    String id,
    String author,
    String caseId,
    String title,
    String standing,
    String colour,
    List<String> history,
    List<String> block,
    List<Choice> acts) {

  /** Something that the form can send. */
  public record Choice(String name, String words) {}

  static StrikeRow of(ConductReader.StrikeFile file) {
    Strike it = file.it();
    return new StrikeRow(
        it.id().toString(),
        it.about().author().hex(),
        it.about().caseId().toString(),
        sentence(it.step().words())
            + " for "
            + it.about().category()
            + " on "
            + it.about().platform(),
        standing(file),
        colour(file.standing()),
        java.util.stream.Stream.of(
                act("Proposed", Optional.of(it.proposed())),
                act("Confirmed", it.confirmed()),
                act("Agreed to by a second person", it.seconded()),
                act(
                    it.ended().map(end -> sentence(end.how().words())).orElse(""),
                    it.ended().map(Strike.Ending::act)))
            .flatMap(Optional::stream)
            .toList(),
        block(file),
        acts(file.standing()));
  }

  private static String standing(ConductReader.StrikeFile file) {
    return switch (file.standing()) {
      case PROPOSED -> "waits for confirmation";
      case AWAITS_SECOND -> "waits for a second person";
      case IN_FORCE ->
          "counts until " + file.it().until().map(CouncilTime::local).orElse("it is lifted");
      case EXPIRED -> "expired";
      case ENDED -> file.it().ended().map(end -> end.how().words()).orElse("over");
    };
  }

  private static String colour(Strike.Standing standing) {
    return switch (standing) {
      case PROPOSED, AWAITS_SECOND -> "yellow";
      case IN_FORCE -> "orange";
      case EXPIRED, ENDED -> "grey";
    };
  }

  private static List<Choice> acts(Strike.Standing standing) {
    return switch (standing) {
      case PROPOSED -> List.of(new Choice("confirm", "Confirm"), new Choice("decline", "Decline"));
      case AWAITS_SECOND ->
          List.of(
              new Choice("second", "Agree as the second person"), new Choice("decline", "Decline"));
      case IN_FORCE -> List.of(new Choice("lift", "Lift it"));
      case EXPIRED, ENDED -> List.of();
    };
  }

  private static List<String> block(ConductReader.StrikeFile file) {
    return file.it()
        .terms()
        .map(terms -> {
          String election =
              terms.election().member()
                  ? "Councillor or candidate"
                      + (terms.election().preElection() ? ", before an election" : "")
                      + (terms.election().clearance().isEmpty()
                          ? ""
                          : "; agreed by: " + terms.election().clearance())
                  : "Neither councillor nor candidate";
          String whom =
              file.block()
                  .map(block ->
                      "Whom: "
                          + VisibleText.of(block.author().name())
                          + " (id "
                          + VisibleText.of(block.author().id())
                          + "), from "
                          + CouncilTime.local(block.from())
                          + ", review by "
                          + CouncilTime.local(block.review())
                          + ", evidence entry "
                          + block.evidenceSeq())
                  .orElse(
                      "For "
                          + terms.days()
                          + " days, review after "
                          + terms.reviewDays()
                          + " days");
          return List.of(
              whom,
              "Why nothing milder: " + terms.proportionality(),
              "Other ways to reach us: " + terms.alternatives(),
              election);
        })
        .orElse(List.of());
  }

  private static Optional<String> act(String what, Optional<Strike.Act> act) {
    return act.map(
        it -> what + " by " + it.by() + ", " + CouncilTime.local(it.at()) + ": " + it.reason());
  }

  static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
