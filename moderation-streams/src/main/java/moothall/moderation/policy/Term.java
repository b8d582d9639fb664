package moothall.moderation.policy;

/**
 * A word or phrase as a pack writes it; {@code *} at the end matches any ending of the last word,
 * {@code ?} stands for a letter that the writer has hidden behind an asterisk.
 *
 * @param written the words, in any case
 * @param exactCase whether the original must have the same capitals: for acronyms that are also
 *     words
 */
public record Term(String written, boolean exactCase) {

  public static Term of(String written) {
    return new Term(written, false);
  }

  public boolean hasAnyEnding() {
    return written.endsWith("*");
  }

  /** Whether it is a spelling with hidden letters, which must agree exactly. */
  public boolean isMasked() {
    return written.indexOf('?') >= 0;
  }

  /** The words without the mark for any ending. */
  public String words() {
    return hasAnyEnding() ? written.substring(0, written.length() - 1) : written;
  }
}
