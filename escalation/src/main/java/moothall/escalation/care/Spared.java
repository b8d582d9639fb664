package moothall.escalation.care;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody may ask not to be given. They need no reason: nobody has to read abuse of the group
 * that they belong to, or of what was done to them. The case waits for a colleague, on its clock.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum Spared {
  RACE("Hatred of race, nationality or ethnic origin", "HATE_RACE"),
  RELIGION("Hatred of religion", "HATE_RELIGION"),
  DISABILITY("Hatred of disability", "HATE_DISABILITY"),
  SEXUAL_ORIENTATION("Hatred of sexual orientation", "HATE_SEXUAL_ORIENTATION"),
  TRANSGENDER("Hatred of transgender people", "HATE_TRANSGENDER"),
  OTHER_HATRED("Other hatred, and incitement", "HATE_OTHER", "HATE_INCITEMENT", "DISCRIMINATORY"),
  SELF_HARM("Self-harm and suicide", "SELF_HARM_RISK", "SELF_HARM_ENCOURAGE"),
  CHILDREN("Harm to children", "SAFEGUARDING_CHILD", "CSAM_INDICATOR", "CHILD_IMAGE"),
  ADULTS("Abuse and neglect of adults, also at home", "SAFEGUARDING_ADULT"),
  VIOLENCE("Threats and harassment", "THREAT_VIOLENCE", "THREAT_STAFF", "HARASSMENT"),
  TERRORISM(
      "Terrorism",
      "TERROR_THREAT",
      "TERROR_SUPPORT",
      "TERROR_ENCOURAGE",
      "TERROR_DISSEMINATION",
      "TERROR_SUSPICION"),
  SEXUAL("Sexual content", "OBSCENE", "INTIMATE_IMAGE");

  private final String words;
  private final List<String> categories;

  Spared(String words, String... categories) {
    this.words = words;
    this.categories = List.of(categories);
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Codes of the taxonomy. */
  public List<String> categories() {
    return categories;
  }

  /** Those of the names that are known; others were taken away since. */
  public static Set<Spared> named(Collection<String> names) {
    Set<Spared> named = EnumSet.noneOf(Spared.class);
    Stream.of(values()).filter(it -> names.contains(it.name())).forEach(named::add);
    return named;
  }
}
