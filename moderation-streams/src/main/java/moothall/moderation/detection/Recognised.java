package moothall.moderation.detection;

/**
 * A thing seen in the normalised text.
 *
 * @param from first unit of the normalised text
 * @param to one past the last; equal to {@code from} if the thing is said of the comment as a whole
 * @param canonical the value in the recogniser's canonical form; for comparing, never for showing
 */
public record Recognised(int from, int to, String canonical) {

  /** Something that is true of the whole comment and stands nowhere in its words. */
  public static Recognised ofTheWhole(String canonical) {
    return new Recognised(0, 0, canonical);
  }

  public boolean isOfTheWhole() {
    return from == to;
  }
}
