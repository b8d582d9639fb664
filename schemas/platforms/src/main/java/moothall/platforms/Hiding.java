package moothall.platforms;

import java.util.List;

/**
 * What a hide does to those who look.
 *
 * @param reach how far it reaches
 * @param stillSeenBy who sees the comment in spite of it; empty unless the reach is {@code PARTIAL}
 */
public record Hiding(Reach reach, String stillSeenBy, List<String> sources) {

  public Hiding {
    sources = List.copyOf(sources);
  }

  /** How far a hide reaches. */
  public enum Reach {
    /** Nobody but the page's own people sees the comment. */
    WHOLE,
    /** Somebody still does; a hidden comment must not be called invisible. */
    PARTIAL,
    /** There is no hide. */
    NONE
  }
}
