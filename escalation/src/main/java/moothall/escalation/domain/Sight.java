package moothall.escalation.domain;

import java.util.Optional;
import java.util.UUID;

/** Who can see a comment, followed through what we ask for and what others do on the platform. */
final class Sight {

  private Visibility visibility = Visibility.VISIBLE;
  private Visibility beforeRequest = Visibility.VISIBLE;
  private Optional<UUID> newestAction = Optional.empty();
  private boolean newestIsAutomatic;
  private boolean removedSince;
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
    removedSince = false;
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
    removedSince = true;
  }

  /** Nobody knows whether what came back can be seen by all. */
  void comeBack() {
    visibility = Visibility.UNCERTAIN;
    removedSince = false;
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
    if (removedSince) {
      // Its author was faster, whatever came of our request.
      return false;
    }
    Visibility now = ours.visibility(result.kind(), beforeRequest);
    if (change.isEmpty() || now == Visibility.GONE) {
      visibility = now;
      return false;
    }
    visibility = ours.leftItAsItWas() ? after(change.get()) : Visibility.UNCERTAIN;
    return !ours.leftItAsItWas();
  }

  private boolean isUnderWay() {
    return visibility == Visibility.HIDING
        || visibility == Visibility.UNHIDING
        || visibility == Visibility.DELETING;
  }

  private static Visibility after(CaseEvent.ChangedThere change) {
    return change.kind() == ActionKind.HIDE ? Visibility.HIDDEN : Visibility.VISIBLE;
  }
}
