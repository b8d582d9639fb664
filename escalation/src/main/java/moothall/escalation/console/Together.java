package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;

/**
 * What was seen only in several comments, of one author or of several.
 *
 * @param others those of them whose cases the reader may open
 */
public record Together(
    String category, String rule, String basis, String reason, List<Other> others) {

  /** Another comment, by its case. */
  public record Other(String caseId, String commentId, String categories, String opened) {}

  static Together of(CaseEvent.SignalAdded signal, List<Case> beside) {
    String law = String.join("; ", signal.basis().law());
    String clause = signal.basis().clause();
    return new Together(
        signal.category(),
        signal.rule(),
        clause.isEmpty() || law.isEmpty() ? clause + law : clause + " · " + law,
        signal.basis().reason(),
        beside.stream()
            .filter(it -> signal.others().contains(it.commentId().value()))
            .map(Together::other)
            .toList());
  }

  private static Other other(Case it) {
    return new Other(
        it.id().toString(),
        it.commentId().value(),
        it.categories().isEmpty() ? t("no category") : String.join(", ", it.categories()),
        CouncilTime.local(it.openedAt()));
  }
}
