package moothall.moderation.detection.learned;

import java.util.Locale;

/** What the encoder is asked about a comment, in the order of its answers. */
public enum Question {
  HATE,
  THREAT,
  ABUSE,
  TERROR,
  OBSCENE,
  SELFHARM,
  SPAM;

  /** As it is called in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
