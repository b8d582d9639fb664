package moothall.escalation.casework;

import static moothall.escalation.casework.AuthorUnderTest.BEN;
import static moothall.escalation.casework.AuthorUnderTest.CERYS;
import static moothall.escalation.casework.AuthorUnderTest.DORA;
import static moothall.escalation.casework.AuthorUnderTest.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Viewer;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.reading.ConductReader;
import moothall.escalation.reading.ConductReader.StrikeFile;

/** An author whose comments people decide about; one database a test process. */
abstract class StrikesUnderTest {

  static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  static final StrikeDesk DESK = SERVICE.bean(StrikeDesk.class);
  static final ConductReader READER = SERVICE.bean(ConductReader.class);

  final AuthorUnderTest author = AuthorUnderTest.on(SERVICE);

  static UUID proposed(Case it, Proposal proposal) {
    return accepted(DESK.propose(it.id(), BEN, proposal, WHY));
  }

  static UUID blocked(Case it, Proposal proposal) {
    UUID id = proposed(it, proposal);
    accepted(DESK.confirm(id, CERYS, WHY));
    if (proposal.step().needsSecond()) {
      accepted(DESK.second(id, DORA, WHY));
    }
    return id;
  }

  static UUID accepted(DeskAnswer answer) {
    assertThat(answer).isInstanceOf(DeskAnswer.Accepted.class);
    return ((DeskAnswer.Accepted) answer).actionId().orElse(new UUID(0, 0));
  }

  static String code(DeskAnswer answer) {
    return switch (answer) {
      case DeskAnswer.Accepted _ -> "accepted";
      case DeskAnswer.NotFound() -> "not found";
      case DeskAnswer.Refused(var code, _) -> code;
    };
  }

  static StrikeFile file(UUID id) {
    return READER.strike(CERYS, id).orElseThrow();
  }

  static Strike.Standing standing(UUID id) {
    return file(id).standing();
  }

  static List<Block.Task> tasks(Viewer viewer, UUID id) {
    return READER.waiting(viewer).tasks().stream()
        .filter(it -> it.open().strikeId().equals(id))
        .map(it -> it.open().task())
        .toList();
  }

  static void roundsAt(Instant now) {
    while (SERVICE.bean(BlockEnds.class).roundAt(now)) {
      // Until there is nothing left.
    }
  }
}
