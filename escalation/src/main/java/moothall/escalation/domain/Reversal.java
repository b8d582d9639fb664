package moothall.escalation.domain;

import java.util.List;
import java.util.Optional;

/** How a person's decision is undone: what is to be asked for so that all is as it was before. */
public sealed interface Reversal {

  /**
   * The comment is shown again.
   *
   * @param reopening whether the case was undecided before
   */
  record Show(boolean reopening) implements Reversal {}

  /** The comment is hidden again. */
  record Hide(boolean reopening) implements Reversal {}

  /** The case counts as undecided again; the platform was never asked for anything. */
  record Reopen() implements Reversal {}

  /** Whoever took the case gives it back. */
  record GiveBack() implements Reversal {}

  /** It cannot be undone. */
  record Impossible(String code, String why) implements Reversal {}

  /**
   * Of the decision that is this event of the case. What stood in between hidden and visible, or
   * what others have changed since, is never restored: a person decides anew.
   */
  static Reversal of(Case it, int decision) {
    List<CaseEvent> events = it.events();
    if (decision < 1 || decision >= events.size()) {
      return new Impossible("nothing-to-undo", "There is nothing to undo.");
    }
    Optional<String> since = Since.change(it, decision + 1);
    if (since.isPresent()) {
      return new Impossible("changed-since", since.get() + " Look at the case, and decide anew.");
    }
    Case before = Case.fold(it.id(), events.subList(0, begin(events, decision)));
    return switch (events.get(decision)) {
      case CaseEvent.HideRequested hide when !hide.automatic() ->
          switch (before.visibility()) {
            case VISIBLE, UNHIDING -> new Show(!before.isDecided());
            case HIDING, HIDDEN, PARTIALLY_HIDDEN, HELD, DELETING, UNCERTAIN, GONE -> NOT_AS_BEFORE;
          };
      case CaseEvent.UnhideRequested _ ->
          switch (before.visibility()) {
            case HIDING, HIDDEN -> new Hide(!before.isDecided());
            case VISIBLE, UNHIDING, PARTIALLY_HIDDEN, HELD, DELETING, UNCERTAIN, GONE ->
                NOT_AS_BEFORE;
          };
      case CaseEvent.LeftAsIs _ ->
          before.isDecided()
              ? new Impossible("nothing-to-undo", "The case was decided before: nothing changed.")
              : new Reopen();
      case CaseEvent.Claimed _ -> new GiveBack();
      case CaseEvent.RoutedTo _ ->
          new Impossible("no-way-back", "There is no way out of a restricted queue.");
      default -> new Impossible("nothing-to-undo", "There is nothing to undo.");
    };
  }

  /** Whether a person decided about the comment by it. */
  static boolean isDecision(CaseEvent event) {
    return switch (event) {
      case CaseEvent.HideRequested hide -> !hide.automatic();
      case CaseEvent.UnhideRequested _, CaseEvent.LeftAsIs _ -> true;
      default -> false;
    };
  }

  /** With the decision itself it may have been noted that it settles an older request. */
  private static int begin(List<CaseEvent> events, int decision) {
    int begin = decision;
    while (events.get(begin - 1) instanceof CaseEvent.ActionCompleted it
        && it.settlement() == Settlement.SUPERSEDED) {
      begin--;
    }
    return begin;
  }

  /** Of what was held or uncertain nobody can say that undoing brings it back. */
  Impossible NOT_AS_BEFORE =
      new Impossible(
          "not-as-before",
          "The comment was neither plainly visible nor plainly hidden before: decide anew.");
}
