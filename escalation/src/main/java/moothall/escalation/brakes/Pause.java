package moothall.escalation.brakes;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a person may stop the machine's hides at a time.
 *
 * @param usual what holds if the person does not say
 * @param longest what is never exceeded: a pause that nobody remembers must end
 */
public record Pause(Duration usual, Duration longest) {

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  public Pause {
    if (usual.compareTo(SHORTEST) < 0 || longest.compareTo(usual) < 0) {
      throw new IllegalArgumentException(
          "a pause of "
              + usual
              + ", at most "
              + longest
              + " (expected: a minute or more, and the longest no shorter)");
    }
  }

  /** What is wrong with a length, as a sentence for whoever wants it. */
  public Optional<String> objection(Duration length) {
    return length.compareTo(SHORTEST) < 0 || length.compareTo(longest) > 0
        ? Optional.of(
            "The pause is "
                + length.toMinutes()
                + " minutes (expected: 1 to "
                + longest.toMinutes()
                + ").")
        : Optional.empty();
  }
}
