package moothall.escalation.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a comment is reported to its platform for, coarsely enough that every platform has a word
 * for it.
 */
public enum ReportGround {
  SPAM("Spam or fraud"),
  ABUSE("Abuse, harassment or hate"),
  SEXUAL("Unwanted sexual content"),
  ILLEGAL("It breaks the law"),
  OTHER("It breaks the platform's rules in another way");

  private final String words;

  ReportGround(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  public static Optional<ReportGround> parse(String name) {
    return Arrays.stream(values()).filter(ground -> ground.name().equals(name)).findFirst();
  }
}
