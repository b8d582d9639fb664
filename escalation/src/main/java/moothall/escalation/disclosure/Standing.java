package moothall.escalation.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a request for what is held about an author stands. */
public enum Standing {
  READY(
      "Nothing stands against giving it out: the data protection officer can take the file away."),
  LEGAL_HOLD(
      "Legal looks at this request before anything is given out. That happens for many reasons, most"
          + " of them ordinary, and says nothing about the person; nobody is told which it was."),
  RELEASED("Legal has looked: the data protection officer can take the file away."),
  REFUSED("Legal has refused.");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** Kebab-case, for clients. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same for everybody who asked, whatever lies behind it. */
  public String words() {
    return words;
  }

  /** What a person of Legal decided, and which grounds they had before them. */
  public record Ruling(boolean released, List<String> seen) {
    public Ruling {
      seen = List.copyOf(seen);
    }
  }

  /**
   * Where it stands.
   *
   * @param reviewed whether a review was ever opened: it ends by a person only
   * @param ruling of the last review
   * @param now the grounds that there are now, by their keys
   */
  public static Standing of(boolean reviewed, Optional<Ruling> ruling, Collection<String> now) {
    if (!reviewed) {
      return now.isEmpty() ? READY : LEGAL_HOLD;
    }
    return ruling
        .map(it -> {
          if (!it.released()) {
            return REFUSED;
          }
          return it.seen().containsAll(now) ? RELEASED : LEGAL_HOLD;
        })
        .orElse(LEGAL_HOLD);
  }
}
