package moothall.escalation.reading;

import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Visibility;

/**
 * A comment as it stands, with the arrival that brought it to the live view.
 *
 * @param versions every verdict on the comment, oldest version first; never empty
 * @param found its case; empty if nobody had to look
 */
public record LiveComment(long arrival, List<Judgement> versions, Optional<Case> found) {

  public LiveComment {
    versions = List.copyOf(versions);
  }

  /** The same comment, brought by another arrival. */
  LiveComment arrivedAs(long other) {
    return other == arrival ? this : new LiveComment(other, versions, found);
  }

  /** Whether nothing has happened between two readings of the comment. */
  public boolean standsAs(LiveComment other) {
    return versions.equals(other.versions) && happened(found) == happened(other.found);
  }

  private static int happened(Optional<Case> found) {
    return found.map(it -> it.events().size()).orElse(0);
  }

  /** The newest verdict, whatever it is about. */
  public Judgement newest() {
    return versions.getLast();
  }

  /** The verdict on the newest words, or the newest of all where the words are gone. */
  public Judgement newestWords() {
    return versions.reversed().stream()
        .filter(it -> it.comment().text() != null)
        .findFirst()
        .orElseGet(versions::getLast);
  }

  /** Whether the words are sealed and shown to nobody. */
  public boolean isWithheld() {
    return file().filter(CaseFile::isWithheld).isPresent()
        || versions.stream().anyMatch(it -> it.grade().evidenceMode() == EvidenceMode.LINK_ONLY);
  }

  /**
   * Whether a conversation shows words of it, masked or not: there are some, they may be shown, and
   * nobody has taken away what nothing was found in.
   */
  public boolean showsWords() {
    return !isWithheld()
        && file().filter(CaseFile::isRestricted).isEmpty()
        && newestWords().comment().text() != null
        && (found.isPresent() || !isGone());
  }

  /** Whether words that were received are kept no longer. */
  public boolean wereWordsErased() {
    return versions.stream()
        .map(Judgement::comment)
        .anyMatch(it ->
            (it.kind() == CommentKind.CREATED || it.kind() == CommentKind.EDITED)
                && it.text() == null);
  }

  /** Whether the platform has it no more. */
  public boolean isGone() {
    return newest().comment().kind() == CommentKind.REMOVED
        || found.filter(it -> it.visibility() == Visibility.GONE).isPresent();
  }

  /** The case with what was said; without seals, which a list has no room for. */
  public Optional<CaseFile> file() {
    return found.map(it ->
        new CaseFile(
            it, versions, List.of(), new CaseFile.Turn(Optional.empty(), Optional.empty())));
  }
}
