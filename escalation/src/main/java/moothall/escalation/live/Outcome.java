package moothall.escalation.live;

import java.util.Arrays;
import java.util.Optional;
import moothall.escalation.domain.Case;

/**
 * What became of a comment, in the few words that the live view has room for. Nothing is said to be
 * hidden or gone that the platform has not confirmed.
 */
public enum Outcome {
  NOTHING_FOUND("nothing found"),
  WAITS("waits for a person"),
  ASKED("asked of the platform, not confirmed yet"),
  HIDDEN("hidden"),
  PARTLY_HIDDEN("hidden in part"),
  UNCLEAR("unclear: look at it there"),
  DECIDED("decided, left to be seen"),
  GONE("gone from the platform");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** A comment without a case is one in which nothing was found that anybody must look at. */
  public static Outcome of(Optional<Case> found) {
    return found
        .map(it ->
            switch (it.visibility()) {
              case HIDING, UNHIDING, DELETING -> ASKED;
              case HIDDEN, HELD -> HIDDEN;
              case PARTIALLY_HIDDEN -> PARTLY_HIDDEN;
              case UNCERTAIN -> UNCLEAR;
              case GONE -> GONE;
              case VISIBLE -> it.isDecided() ? DECIDED : WAITS;
            })
        .orElse(NOTHING_FOUND);
  }

  public static Optional<Outcome> parse(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
  }
}
