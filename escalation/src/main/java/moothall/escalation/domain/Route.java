package moothall.escalation.domain;

import java.util.Optional;

/** Where a person can send a case, so that only those see it whose task it is. */
public enum Route {
  MEMBERS("Monitoring Officer: about or by a councillor"),
  HR("Human resources: written by a member of staff"),
  LEGAL("Legal"),
  SAFEGUARDING("Safeguarding"),
  TERRORISM("Prevent and counter-terrorism");

  private final String words;

  Route(String words) {
    this.words = words;
  }

  /** For a list from which a person chooses. */
  public String words() {
    return words;
  }

  public static Optional<Route> parse(String name) {
    for (Route route : values()) {
      if (route.name().equals(name)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }
}
