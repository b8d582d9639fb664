package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Judgement;
import moothall.escalation.reading.CaseFile;

/**
 * A case as a card of the list.
 *
 * @param page platform, name and id of the page: names alone may be the same
 * @param text the newest words with what was found in them marked; empty if withheld, restricted or
 *     removed
 * @param restricted whether only some roles know of it: the words are shown when it is opened
 * @param badges what referrals were raised
 * @param opened when, in council time, and how long ago
 */
public record CaseRow(
    String id,
    String categories,
    Labels labels,
    String page,
    Opened opened,
    List<String> badges,
    String reason,
    String attention,
    Words text,
    boolean withheld,
    boolean restricted,
    WorkRow work) {

  /** Severity, visibility and state, with the colours that repeat them. */
  public record Labels(
      String severity,
      String severityColour,
      int priority,
      String visibility,
      String visibilityColour,
      boolean decided) {}

  /** A time for machines, for people, and how long ago it was. */
  public record Opened(String iso, String local, String age) {}

  static CaseRow of(CaseFile file, Instant now) {
    Case it = file.it();
    return new CaseRow(
        it.id().toString(),
        it.categories().isEmpty() ? t("no category") : String.join(", ", it.categories()),
        labels(it),
        VisibleText.of(
            it.commentId().platform()
                + " · "
                + it.opening().pageName()
                + " ("
                + it.opening().pageId()
                + ")"),
        new Opened(
            it.openedAt().toString(),
            CouncilTime.local(it.openedAt()),
            CouncilTime.age(it.openedAt(), now)),
        it.referrals().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(raised -> Labelling.words(raised.getKey()) + " " + raised.getValue())
            .toList(),
        file.reason(),
        it.attention().orElse(""),
        file.isWithheld() || file.isRestricted() ? new Words(List.of()) : words(file),
        file.isWithheld(),
        file.isRestricted(),
        WorkRow.of(file, now));
  }

  private static Labels labels(Case it) {
    return new Labels(
        Labelling.name(it.severity()),
        Labelling.colour(it.severity()),
        it.priority(),
        Labelling.words(it.visibility()),
        Labelling.colour(it.visibility()),
        it.isDecided());
  }

  private static Words words(CaseFile file) {
    return file.newest().map(CaseRow::words).orElse(new Words(List.of()));
  }

  static Words words(Judgement judgement) {
    String text = judgement.comment().text();
    return text == null
        ? new Words(List.of())
        : Words.of(
            text,
            judgement.findings().stream()
                .filter(Judgement.Finding::counts)
                .flatMap(it -> it.spans().stream())
                .toList());
  }
}
