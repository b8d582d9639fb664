package moothall.escalation.conduct;

import java.util.Arrays;
import java.util.Optional;

/** How an appeal ends. Stored by name, for ever. */
public enum Outcome {
  UPHELD("The decision stands", "Mae'r penderfyniad yn sefyll"),
  OVERTURNED(
      "The decision was wrong and is undone",
      "Roedd y penderfyniad yn anghywir ac mae'n cael ei wrthdroi"),
  PARTLY("The decision was wrong in part", "Roedd y penderfyniad yn anghywir yn rhannol");

  private final String english;
  private final String welsh;

  Outcome(String english, String welsh) {
    this.english = english;
    this.welsh = welsh;
  }

  public String english() {
    return english;
  }

  public String welsh() {
    return welsh;
  }

  public static Optional<Outcome> parse(String name) {
    return Arrays.stream(values()).filter(outcome -> outcome.name().equals(name)).findFirst();
  }
}
