package moothall.escalation.work;

import java.util.Optional;

/** What can be asked of several cases at once. Nothing is deleted, referred or answered in bulk. */
public enum BulkAct {
  HIDE("Hide", "The platform is asked to hide it"),
  UNHIDE("Show again", "The platform is asked to show it again"),
  LEAVE("Leave as it is", "It counts as decided, and nothing changes on the platform"),
  ROUTE("Send to a restricted queue", "Only those see it from then on whose task it is"),
  CLAIM("Take", "You have it, and nobody else decides about it meanwhile");

  private final String words;
  private final String effect;

  BulkAct(String words, String effect) {
    this.words = words;
    this.effect = effect;
  }

  /** On the button. */
  public String words() {
    return words;
  }

  /** What happens to a case to which it is done. */
  public String effect() {
    return effect;
  }

  /** Whether it changes anything that others see; taking a case does not. */
  public boolean isDecision() {
    return this != CLAIM;
  }

  public static Optional<BulkAct> parse(String name) {
    for (BulkAct act : values()) {
      if (act.name().equals(name)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }
}
