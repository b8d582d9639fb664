package moothall.escalation.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.store.Evidence;
import moothall.escalation.work.Holding;

/**
 * A case with what was said and where it is sealed.
 *
 * @param it the case
 * @param versions every verdict on the comment, oldest version first
 * @param seals where versions are sealed, oldest first
 * @param turn whose turn it is, and by when
 */
public record CaseFile(Case it, List<Judgement> versions, List<Evidence.Seal> seals, Turn turn) {

  /**
   * Whose turn it is.
   *
   * @param due by when a person must have looked; empty for what is decided
   * @param holding who has the case at this moment
   */
  public record Turn(Optional<Instant> due, Optional<Holding> holding) {}

  public CaseFile {
    versions = List.copyOf(versions);
    seals = List.copyOf(seals);
  }

  /** The newest words, or the removal where nothing else is known. */
  public Optional<Judgement> newest() {
    return versions.reversed().stream()
        .filter(version -> version.comment().text() != null)
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }

  /** The policy's reason for the newest version that counts for the case. */
  public String reason() {
    List<String> newestFirst = versions.reversed().stream().map(Judgement::verdictId).toList();
    return it.events().stream()
        .filter(CaseEvent.VerdictAdded.class::isInstance)
        .map(CaseEvent.VerdictAdded.class::cast)
        .min(Comparator.comparingInt(event -> newestFirst.indexOf(event.verdictId())))
        .map(CaseEvent.VerdictAdded::reason)
        .orElse("");
  }

  /** Whether only some roles may know of the case; a list, which nobody opens, shows no words. */
  public boolean isRestricted() {
    return !Queue.of(it).contains(Queue.ORDINARY);
  }

  /** Whether the words are shown to nobody but whom the case is for. */
  public boolean isWithheldFrom(Viewer viewer) {
    return isWithheld() && !viewer.may(Permission.READ_WITHHELD, Queue.of(it));
  }

  /** Whether a list, an export and a dossier leave the words out. */
  public boolean isWithheld() {
    return it.evidenceMode() == EvidenceMode.LINK_ONLY;
  }
}
