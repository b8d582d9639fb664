package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.evidence.Verification;
import moothall.escalation.reading.EvidenceCheck;
import moothall.escalation.reading.EvidenceCheck.Last;

/**
 * How the check of the evidence chains stands, in sentences.
 *
 * @param running empty where none runs
 * @param last what the last one came to; empty where this instance has made none
 * @param broken whether it found something that is not as it was sealed
 * @param heads where each chain ends, to be compared with what was kept elsewhere
 */
public record CheckSheet(String running, String last, boolean broken, List<String> heads) {

  static CheckSheet of(EvidenceCheck.Standing standing) {
    String running =
        standing
            .running()
            .map(it ->
                t(
                    "The chains are being checked since {0}, as {1} asked.",
                    CouncilTime.local(it.since()), it.by()))
            .orElse("");
    Optional<Verification> outcome = standing.last().flatMap(Last::outcome);
    return new CheckSheet(
        running,
        standing.last().map(CheckSheet::sentence).orElse(""),
        outcome.filter(Verification.Broken.class::isInstance).isPresent(),
        outcome.map(CheckSheet::heads).orElse(List.of()));
  }

  private static String sentence(Last last) {
    String end =
        t(
            "Ended {0} after {1} ms, asked for by {2}.",
            CouncilTime.local(last.at()), Math.max(1, last.took().toMillis()), last.by());
    return last.outcome()
            .map(CheckSheet::sentence)
            .orElse(t("The check did not come to its end: the database gave no answer. Ask again."))
        + " "
        + end;
  }

  private static String sentence(Verification outcome) {
    return switch (outcome) {
      case Verification.Sound sound ->
          t(
              "All {0} entries are as they were sealed: nothing was changed, removed, added or moved.",
              sound.entries());
      case Verification.Broken(var council, var seq, var damage, var before, var why) ->
          t(
              "Entry {0} of {1} is not as it was sealed ({2}): {3} Before it {4} entries are sound.",
              seq, council, damage.name(), why, before);
    };
  }

  private static List<String> heads(Verification outcome) {
    return switch (outcome) {
      case Verification.Sound sound ->
          new TreeMap<>(sound.heads())
              .entrySet().stream()
                  .map(it ->
                      t(
                          "{0}: entry {1}, {2}",
                          it.getKey(), it.getValue().seq(), it.getValue().hash()))
                  .toList();
      case Verification.Broken _ -> List.of();
    };
  }
}
