package moothall.deploy.cluster;

/**
 * What one look at one thing has shown.
 *
 * @param subject what was looked at, in a word or two: "Kafka", "page high-street"
 * @param verdict how it is
 * @param sentence what there is; of what is wrong, also what was expected
 */
public record Finding(String subject, Verdict verdict, String sentence) {

  /** How it is. */
  public enum Verdict {
    FINE,
    /** A start goes on all the same; somebody must act. */
    LACKING,
    /** A start is refused. */
    WRONG
  }

  static Finding fine(String subject, String sentence) {
    return new Finding(subject, Verdict.FINE, sentence);
  }

  static Finding lacking(String subject, String sentence) {
    return new Finding(subject, Verdict.LACKING, sentence);
  }

  static Finding wrong(String subject, String sentence) {
    return new Finding(subject, Verdict.WRONG, sentence);
  }

  public boolean isFine() {
    return verdict == Verdict.FINE;
  }
}
