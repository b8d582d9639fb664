package moothall.moderation.normalisation;

import java.util.EnumSet;
import java.util.Set;

/** A folding that was needed to read a character; the label is what findings show. */
public enum Transform {
  COMPATIBILITY(0x01, "compatibility-form"),
  DIACRITIC(0x02, "diacritic"),
  INVISIBLE(0x04, "invisible"),
  HOMOGLYPH(0x08, "homoglyph"),
  LEET(0x10, "leet"),
  REPEAT(0x20, "repeated-letters"),
  SPACED(0x40, "spaced-letters"),
  MASKED(0x80, "masked-letters"),
  EMOJI(0x100, "emoji-name");

  private final int bit;
  private final String label;

  Transform(int bit, String label) {
    this.bit = bit;
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether somebody took pains to write like this; an emoji is only another way to say it. */
  public boolean isDisguise() {
    return this != EMOJI;
  }

  int bit() {
    return bit;
  }

  static Set<Transform> in(int bits) {
    Set<Transform> found = EnumSet.noneOf(Transform.class);
    for (Transform transform : values()) {
      if ((bits & transform.bit()) != 0) {
        found.add(transform);
      }
    }
    return found;
  }
}
