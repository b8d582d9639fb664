package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

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
        t(
            "{0} for {1} on {2}",
            sentence(t(it.step().words())), it.about().category(), it.about().platform()),
        standing(file),
        colour(file.standing()),
        java.util.stream.Stream.of(
                act(t("Proposed"), Optional.of(it.proposed())),
                act(t("Confirmed"), it.confirmed()),
                act(t("Agreed to by a second person"), it.seconded()),
                act(
                    it.ended().map(end -> sentence(t(end.how().words()))).orElse(""),
                    it.ended().map(Strike.Ending::act)))
            .flatMap(Optional::stream)
            .toList(),
        block(file),
        acts(file.standing()));
  }

  private static String standing(ConductReader.StrikeFile file) {
    return switch (file.standing()) {
      case PROPOSED -> t("waits for confirmation");
      case AWAITS_SECOND -> t("waits for a second person");
      case IN_FORCE ->
          file.it()
              .until()
              .map(until -> t("counts until {0}", CouncilTime.local(until)))
              .orElseGet(() -> t("counts until it is lifted"));
      case EXPIRED -> t("expired");
      case ENDED -> file.it().ended().map(end -> t(end.how().words())).orElseGet(() -> t("over"));
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
      case PROPOSED ->
          List.of(new Choice("confirm", t("Confirm")), new Choice("decline", t("Decline")));
      case AWAITS_SECOND ->
          List.of(
              new Choice("second", t("Agree as the second person")),
              new Choice("decline", t("Decline")));
      case IN_FORCE -> List.of(new Choice("lift", t("Lift it")));
      case EXPIRED, ENDED -> List.of();
    };
  }

  private static List<String> block(ConductReader.StrikeFile file) {
    return file.it()
        .terms()
        .map(terms -> {
          String election =
              terms.election().member()
                  ? (terms.election().preElection()
                          ? t("Councillor or candidate, before an election")
                          : t("Councillor or candidate"))
                      + (terms.election().clearance().isEmpty()
                          ? ""
                          : t("; agreed by: {0}", terms.election().clearance()))
                  : t("Neither councillor nor candidate");
          String whom =
              file.block()
                  .map(block ->
                      t(
                          "Whom: {0} (id {1}), from {2}, review by {3}, evidence entry {4}",
                          VisibleText.of(block.author().name()),
                          VisibleText.of(block.author().id()),
                          CouncilTime.local(block.from()),
                          CouncilTime.local(block.review()),
                          block.evidenceSeq()))
                  .orElseGet(() ->
                      t("For {0} days, review after {1} days", terms.days(), terms.reviewDays()));
          return List.of(
              whom,
              t("Why nothing milder: {0}", terms.proportionality()),
              t("Other ways to reach us: {0}", terms.alternatives()),
              election);
        })
        .orElse(List.of());
  }

  private static Optional<String> act(String what, Optional<Strike.Act> act) {
    return act.map(
        it -> t("{0} by {1}, {2}: {3}", what, it.by(), CouncilTime.local(it.at()), it.reason()));
  }

  static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
