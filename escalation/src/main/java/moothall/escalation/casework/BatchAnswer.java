package moothall.escalation.casework;

import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.store.Batches;

/** What came of the wish to do something to several cases at once. */
public sealed interface BatchAnswer {

  /** The code of the refusal where the id names another batch. */
  String DIFFERS = "batch-differs";

  /**
   * What would happen.
   *
   * @param it the case as it is; empty if there is none for whoever asks
   * @param seen how many events it has, for doing it later
   */
  record Foreseen(CaseId id, Optional<Case> it, int seen, Batches.Result result) {}

  /** Nothing was done. */
  record Preview(List<Foreseen> cases) implements BatchAnswer {}

  /**
   * What was done, and what was not.
   *
   * @param rest how many came to no end yet, because the work was broken off or failed
   */
  record Report(Batches.Batch batch, List<Line> lines, int rest, boolean own)
      implements BatchAnswer {

    /** How many can be undone. */
    public long standing() {
      return lines.stream().filter(line -> line.place().stands()).count();
    }
  }

  /**
   * One case of a batch.
   *
   * @param it the case as it is; empty if the reader does not see it any more
   */
  record Line(Batches.Place place, Optional<Case> it) {}

  /** There is no such batch. */
  record NotFound() implements BatchAnswer {}

  /** Nothing was done. */
  record Refused(String code, String why) implements BatchAnswer {}
}
