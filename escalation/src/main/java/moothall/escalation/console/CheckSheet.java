package moothall.escalation.console;

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
                "The chains are being checked since "
                    + CouncilTime.local(it.since())
                    + ", as "
                    + it.by()
                    + " asked.")
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
        " Ended "
            + CouncilTime.local(last.at())
            + " after "
            + Math.max(1, last.took().toMillis())
            + " ms, asked for by "
            + last.by()
            + ".";
    return last.outcome()
            .map(CheckSheet::sentence)
            .orElse("The check did not come to its end: the database gave no answer. Ask again.")
        + end;
  }

  private static String sentence(Verification outcome) {
    return switch (outcome) {
      case Verification.Sound sound ->
          "All "
              + sound.entries()
              + " entries are as they were sealed: nothing was changed, removed, added or moved.";
      case Verification.Broken(var council, var seq, var damage, var before, var why) ->
          "Entry "
              + seq
              + " of "
              + council
              + " is not as it was sealed ("
              + damage.name()
              + "): "
              + why
              + " Before it "
              + before
              + " entries are sound.";
    };
  }

  private static List<String> heads(Verification outcome) {
    return switch (outcome) {
      case Verification.Sound sound ->
          new TreeMap<>(sound.heads())
              .entrySet().stream()
                  .map(it ->
                      it.getKey() + ": entry " + it.getValue().seq() + ", " + it.getValue().hash())
                  .toList();
      case Verification.Broken _ -> List.of();
    };
  }
}
