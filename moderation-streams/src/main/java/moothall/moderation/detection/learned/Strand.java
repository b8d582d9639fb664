package moothall.moderation.detection.learned;

import java.util.Locale;

/** Which protected characteristic hate is about, in the order of the encoder's answers. */
public enum Strand {
  RACE,
  RELIGION,
  DISABILITY,
  ORIENTATION,
  TRANSGENDER,
  OTHER;

  /** As it is called in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
