package moothall.escalation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;
import org.jspecify.annotations.Nullable;

/** What a case says of referrals, which is nothing to a token that is not for them. */
final class ReferralsForScope {

  private ReferralsForScope() {}

  private static boolean isFor(Viewer viewer) {
    return viewer.isGoodFor(Scope.REFERRALS_READ);
  }

  /** Council reference per type; null if they are not told. */
  static @Nullable Map<String, String> references(Case it, Viewer viewer) {
    if (!isFor(viewer)) {
      return null;
    }
    Map<String, String> referrals = new TreeMap<>();
    it.referrals().forEach((type, reference) -> referrals.put(type.name(), reference));
    return referrals;
  }

  static List<String> actions(List<String> actions, Viewer viewer) {
    return isFor(viewer) ? actions : withoutReferrals(actions);
  }

  static List<CaseEvent> events(Case it, Viewer viewer) {
    return isFor(viewer)
        ? it.events()
        : it.events().stream().map(ReferralsForScope::told).flatMap(Optional::stream).toList();
  }

  private static Optional<CaseEvent> told(CaseEvent event) {
    return switch (event) {
      case CaseEvent.ReferralRaised _ -> Optional.empty();
      case CaseEvent.VerdictAdded it ->
          Optional.of(
              new CaseEvent.VerdictAdded(
                  it.at(),
                  it.verdictId(),
                  it.kind(),
                  withoutReferrals(it.actions()),
                  it.categories(),
                  it.grade(),
                  it.evidenceSeq(),
                  it.reason()));
      default -> Optional.of(event);
    };
  }

  private static List<String> withoutReferrals(List<String> actions) {
    return actions.stream().filter(it -> ReferralType.askedBy(it).isEmpty()).toList();
  }
}
