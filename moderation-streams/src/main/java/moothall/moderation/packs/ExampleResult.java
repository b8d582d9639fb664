package moothall.moderation.packs;

import java.util.Optional;

/**
 * How an example came out.
 *
 * @param rule whose example it is
 * @param file and line where it stands
 * @param expected what its author expects: match, lowered or no-match
 * @param outcome what happened
 */
public record ExampleResult(String rule, String file, int line, String expected, String outcome) {

  public String place() {
    return file + ":" + line;
  }

  /** What is wrong, if anything is. */
  public Optional<String> problem() {
    return expected.equals(outcome) ? Optional.empty() : Optional.of(asProblem().toString());
  }

  PackProblem asProblem() {
    return new PackProblem(
        file,
        line,
        "example of " + rule + " came out as " + outcome + " (expected: " + expected + ")");
  }
}
