package moothall.escalation.work;

/** Text without what a database's text cannot hold; only for finding things, never for showing. */
public final class Storable {

  private Storable() {}

  /** NULs and halves of characters become spaces. */
  public static String text(String words) {
    StringBuilder text = new StringBuilder(words.length());
    words
        .codePoints()
        .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? ' ' : point)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
