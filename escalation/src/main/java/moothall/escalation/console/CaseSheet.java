package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.Timeline;

/**
 * A case as a page of its own.
 *
 * @param row what the list says about it
 * @param commentId the comment, for other systems
 * @param link where it is on its platform; empty for what is shown to nobody
 * @param post what the comment answers; empty if the platform does not say
 * @param author name shown beside the comment; empty if the platform names none
 * @param together what other comments of the author show about this one
 * @param clauses of what was found, on which a decision can be rested
 * @param withheld whether the words are not for whoever looks
 */
public record CaseSheet(
    CaseRow row,
    String commentId,
    Optional<CommentLink> link,
    String post,
    String author,
    List<Version> versions,
    List<Together> together,
    List<Event> timeline,
    List<Seal> seals,
    List<String> clauses,
    boolean withheld) {

  /**
   * One version of the words, and what was found in it.
   *
   * @param number of the version on the page, to which its marks and findings refer
   * @param changes against the words before it; empty for the first words, for the same words
   *     judged again, and where the words are not shown
   */
  public record Version(
      int number,
      String kind,
      String received,
      String actions,
      Words words,
      Optional<Changes> changes,
      List<NumberedFindings.Found> findings,
      List<NumberedFindings.Aside> aside,
      String rests) {}

  /** One line of the timeline. */
  public record Event(String iso, String local, String by, String what, String why) {}

  /** Where a version is sealed. */
  public record Seal(String council, long seq, String hash) {}

  static CaseSheet of(
      CaseFile file, Optional<CommentLink> link, List<Case> beside, Instant now, Viewer viewer) {
    boolean withheld = file.isWithheldFrom(viewer);
    var newest = file.newest().map(Judgement::comment);
    return new CaseSheet(
        CaseRow.of(file, now),
        file.it().commentId().value(),
        link.filter(_ -> !file.isWithheld()),
        newest
            .flatMap(it -> Optional.ofNullable(it.context().postTopic()))
            .map(VisibleText::of)
            .orElse(""),
        newest.flatMap(it -> Optional.ofNullable(it.author())).map(VisibleText::of).orElse(""),
        versions(file.versions(), withheld),
        file.it().signals().stream().map(it -> Together.of(it, beside)).toList(),
        Timeline.of(file.it()).stream()
            .map(it ->
                new Event(
                    it.at().toString(),
                    CouncilTime.local(it.at()),
                    it.by(),
                    Labelling.line(it.what()),
                    it.why()))
            .toList(),
        file.seals().stream().map(it -> new Seal(it.councilId(), it.seq(), it.hash())).toList(),
        clauses(file),
        withheld);
  }

  private static List<String> clauses(CaseFile file) {
    return file.versions().stream()
        .flatMap(version -> version.findings().stream())
        .filter(Judgement.Finding::counts)
        .map(Judgement.Finding::clause)
        .filter(clause -> !clause.isBlank() && Reason.objectionToClause(clause).isEmpty())
        .distinct()
        .toList();
  }

  private static List<Version> versions(List<Judgement> all, boolean withheld) {
    List<Version> versions = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (Judgement it : all) {
      Optional<String> words = Optional.ofNullable(it.comment().text());
      versions.add(version(versions.size() + 1, it, withheld, before));
      before = words.isPresent() ? words : before;
    }
    return versions;
  }

  private static Optional<Changes> changes(Optional<String> before, Judgement it) {
    String words = it.comment().text();
    return words == null
        ? Optional.empty()
        : before
            .filter(earlier -> !earlier.equals(words))
            .map(earlier -> Changes.between(Defanged.of(earlier), Defanged.of(words)));
  }

  private static Version version(
      int number, Judgement it, boolean withheld, Optional<String> before) {
    NumberedFindings findings = NumberedFindings.of(it);
    return new Version(
        number,
        Labelling.words(it.comment().kind()),
        CouncilTime.local(it.comment().times().received()),
        String.join(", ", it.actions()),
        withheld ? new Words(List.of()) : findings.in(it),
        withheld ? Optional.empty() : changes(before, it),
        findings.counted(),
        findings.aside(),
        t("policy {0}, model {1}", it.versions().policy(), it.versions().model()));
  }
}
