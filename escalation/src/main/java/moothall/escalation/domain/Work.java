package moothall.escalation.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What colleagues did with a case besides deciding, and what came to light meanwhile. */
public final class Work {

  /** However harmless the comment seems, somebody is worried about it. */
  static final int PRIORITY_OF_CONCERNS = 3;

  private final List<CaseEvent.NoteAdded> notes = new ArrayList<>();
  private final List<CaseEvent.ConcernRaised> concerns = new ArrayList<>();
  private final Set<Route> routes = EnumSet.noneOf(Route.class);
  private final Set<String> foundLater = new LinkedHashSet<>();
  private boolean judged;
  private boolean muchAnswered;

  Work() {}

  void apply(CaseEvent.AtWork event) {
    switch (event) {
      case CaseEvent.NoteAdded note -> notes.add(note);
      case CaseEvent.ConcernRaised concern -> concerns.add(concern);
      case CaseEvent.ConcernsAnswered _ -> concerns.clear();
      case CaseEvent.RoutedTo routed -> routes.add(routed.to());
      case CaseEvent.MuchAnswered _ -> muchAnswered = true;
      case CaseEvent.Claimed _,
          CaseEvent.Released _,
          CaseEvent.TakenOver _,
          CaseEvent.Reopened _ -> {}
    }
  }

  /** Whether what was decided before does not stand after this. */
  boolean asksForAnotherLook(CaseEvent.AtWork event) {
    return switch (event) {
      case CaseEvent.Reopened _, CaseEvent.ConcernRaised _, CaseEvent.RoutedTo _ -> true;
      case CaseEvent.NoteAdded _,
          CaseEvent.MuchAnswered _,
          CaseEvent.ConcernsAnswered _,
          CaseEvent.Claimed _,
          CaseEvent.Released _,
          CaseEvent.TakenOver _ ->
          false;
    };
  }

  /** {@code known} are the categories of the case until then. */
  void find(CaseEvent.VerdictAdded verdict, Set<String> known) {
    if (judged) {
      verdict.categories().stream().filter(it -> !known.contains(it)).forEach(foundLater::add);
    }
    judged = true;
  }

  /** The same for what other comments show; without a verdict before it opened the case. */
  void find(CaseEvent.SignalAdded signal, Set<String> known) {
    if (judged && !known.contains(signal.category())) {
      foundLater.add(signal.category());
    }
    judged = true;
  }

  /** In the order in which they were written. */
  public List<CaseEvent.NoteAdded> notes() {
    return List.copyOf(notes);
  }

  /** Those that nobody senior has answered. */
  public List<CaseEvent.ConcernRaised> openConcerns() {
    return List.copyOf(concerns);
  }

  public boolean hasOpenConcern() {
    return !concerns.isEmpty();
  }

  /** Whether so many answer the comment that it cannot wait as long as others. */
  public boolean isMuchAnswered() {
    return muchAnswered;
  }

  /** Where people have sent the case. */
  public Set<Route> routes() {
    return Set.copyOf(routes);
  }

  /** Categories that no verdict had when the case was opened. */
  public List<String> foundLater() {
    return List.copyOf(foundLater);
  }
}
