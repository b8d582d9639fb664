package moothall.escalation.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What lets a person delete a comment instead of hiding it. Hiding is the rule, because it can be
 * undone; there is no fifth ground.
 */
public enum DeletionGround {
  REPEATED_SPAM("The same advertisement again and again"),
  LEGAL_ORDER("A court or another authority has ordered it"),
  OWN_PERSONAL_DATA("Whoever the personal details belong to asks for it"),
  CANNOT_BE_HIDDEN("It breaks the house rules, and this platform cannot hide it");

  private final String words;

  DeletionGround(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  public static Optional<DeletionGround> parse(String name) {
    return Arrays.stream(values()).filter(ground -> ground.name().equals(name)).findFirst();
  }
}
