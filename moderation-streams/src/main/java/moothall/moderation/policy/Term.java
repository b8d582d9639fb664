package moothall.moderation.policy;

/** What a rule or context looks for in one place of a comment. */
public sealed interface Term {

  /** As a pack writes it, for messages. */
  String written();

  /**
   * A word or phrase; {@code *} at the end matches any ending of the last word, {@code ?} stands
   * for a letter that the writer has hidden behind an asterisk.
   *
   * @param written the words, in any case
   * @param exactCase whether the original must have the same capitals: for acronyms that are also
   *     words
   * @param validity days on which it counts
   */
  record Phrase(String written, boolean exactCase, Validity validity) implements Term {

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

  /**
   * A pattern over the normalised copy.
   *
   * @param expression in RE2's language, which takes linear time whatever is written
   */
  record Pattern(String expression) implements Term {

    @Override
    public String written() {
      return "/" + expression + "/";
    }
  }

  /**
   * Something that code recognises.
   *
   * @param name of the recogniser
   */
  record Entity(String name) implements Term {

    @Override
    public String written() {
      return "<" + name + ">";
    }
  }

  /** A phrase in any case, on any day. */
  static Term of(String written) {
    return new Phrase(written, false, Validity.ALWAYS);
  }
}
