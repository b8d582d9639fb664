package moothall.escalation.admission;

import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;

/** What an address asks of whoever comes. */
public sealed interface Need {

  /** Nothing, not even a sign-in. */
  record Nothing() implements Need {}

  /** It is not offered: the framework brings it, and we do not use it. */
  record Unobtainable() implements Need {}

  /** Anybody who is signed in, whatever their roles; not a token that is narrowed. */
  record SignedIn() implements Need {}

  /** A role that allows it; not for a token that is narrowed to some of the API. */
  record Holding(Permission permission) implements Need {}

  /** A role that allows it, and of a token that is narrowed, the scope. */
  record Within(Permission permission, Scope scope) implements Need {}

  /** Whether it is met; nobody is signed in if there is no viewer. */
  default boolean isMetBy(Optional<Viewer> viewer) {
    return switch (this) {
      case Nothing() -> true;
      case Unobtainable() -> false;
      case SignedIn() -> viewer.filter(it -> !it.isNarrowed()).isPresent();
      case Holding(var permission) ->
          viewer.filter(it -> it.may(permission) && !it.isNarrowed()).isPresent();
      case Within(var permission, var scope) ->
          viewer.filter(it -> it.may(permission) && it.isGoodFor(scope)).isPresent();
    };
  }
}
