package moothall.escalation.domain;

/** Text that a person may write here: without control characters and halves of characters. */
public final class PlainText {

  private PlainText() {}

  /** Line ends and tabs are allowed. */
  public static boolean isPlain(String words) {
    return words
        .codePoints()
        .noneMatch(point -> isControl(point) || Character.getType(point) == Character.SURROGATE);
  }

  private static boolean isControl(int point) {
    return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
  }
}
