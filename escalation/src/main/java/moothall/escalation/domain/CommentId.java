package moothall.escalation.domain;

/**
 * {@code <platform>:<page id>:<the platform's own id>}; only the last part may hold further colons.
 */
public record CommentId(String value) {

  private static final int LONGEST = 1024;

  public CommentId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "a comment id of "
              + value.length()
              + " characters (expected: <platform>:<page id>:<id>)");
    }
  }

  /**
   * Whether the value can be an id: three parts, none empty, no control character, no half of one.
   */
  public static boolean isWellFormed(String value) {
    int first = value.indexOf(':');
    int second = value.indexOf(':', first + 1);
    return first > 0
        && second > first + 1
        && second < value.length() - 1
        && value.length() <= LONGEST
        && value.codePoints().noneMatch(CommentId::isUnfit);
  }

  public String platform() {
    return value.substring(0, value.indexOf(':'));
  }

  public String pageId() {
    int first = value.indexOf(':');
    return value.substring(first + 1, value.indexOf(':', first + 1));
  }

  public String nativeId() {
    int first = value.indexOf(':');
    return value.substring(value.indexOf(':', first + 1) + 1);
  }

  @Override
  public String toString() {
    return value;
  }

  /** A surrogate that is a code point of its own has lost its other half. */
  private static boolean isUnfit(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
