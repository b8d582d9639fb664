package moothall.escalation.domain;

import java.util.Optional;
import java.util.UUID;

/** Who can see a comment, followed through what we ask for and what others do on the platform. */
final class Sight {

  private Visibility visibility = Visibility.VISIBLE;
  private Visibility beforeRequest = Visibility.VISIBLE;
  private Optional<UUID> newestAction = Optional.empty();
  private boolean newestIsAutomatic;
  private Optional<CaseEvent.ChangedThere> meanwhile = Optional.empty();

  Visibility visibility() {
    return visibility;
  }

  void expect(Visibility wanted, UUID action, boolean automatic) {
    beforeRequest = isUnderWay() ? Visibility.UNCERTAIN : visibility;
    visibility = wanted;
    newestAction = Optional.of(action);
    newestIsAutomatic = automatic;
    meanwhile = Optional.empty();
  }

  void hear(CaseEvent.ChangedThere change) {
    if (isUnderWay()) {
      meanwhile = Optional.of(change);
    } else {
      visibility = after(change);
    }
  }

  void remove() {
    visibility = Visibility.GONE;
  }

  /** The end of an earlier action says nothing about the one that a person has asked for since. */
  boolean waitsFor(UUID action) {
    return newestAction.equals(Optional.of(action));
  }

  boolean isOvertakenThere(UUID action) {
    return newestIsAutomatic && meanwhile.isPresent() && waitsFor(action);
  }

  /** True if there were two hands at once, and nobody knows which was the last. */
  boolean settle(CaseEvent.ActionCompleted result) {
    Optional<CaseEvent.ChangedThere> change = meanwhile;
    meanwhile = Optional.empty();
    Settlement ours = result.settlement();
    if (change.isEmpty() || ours == Settlement.GONE) {
      visibility = ours.visibility(result.kind(), beforeRequest);
      return false;
    }
    visibility = ours.leftItAsItWas() ? after(change.get()) : Visibility.UNCERTAIN;
    return !ours.leftItAsItWas();
  }

  private boolean isUnderWay() {
    return visibility == Visibility.HIDING || visibility == Visibility.UNHIDING;
  }

  private static Visibility after(CaseEvent.ChangedThere change) {
    return change.kind() == ActionKind.HIDE ? Visibility.HIDDEN : Visibility.VISIBLE;
  }
}
