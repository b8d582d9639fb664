package moothall.escalation.domain;

/**
 * What the platform's own moderators are told of a comment, in the council's words. It leaves the
 * council, and the platform says nobody else who said it.
 */
public record ReportText(ReportGround ground, String words) {

  /** Never the words: it would stand in logs. */
  @Override
  public String toString() {
    return "ReportText[" + ground + ", " + words.length() + " characters]";
  }
}
