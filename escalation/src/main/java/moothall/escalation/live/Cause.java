package moothall.escalation.live;

import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Judgement;

/** What led to a verdict, at one glance. The findings themselves say the rest. */
public enum Cause {
  NOTHING(""),
  RULE("rule"),
  MODEL("model"),
  LINK("link"),
  PERSONAL_DATA("personal data"),
  /** Somebody, or something, on the platform did it. */
  PLATFORM("platform itself"),
  /** A detector failed or was out of its depth. */
  UNSURE("could not be judged");

  private static final String OF_THE_MODEL = "encoder-";

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** As people read it; empty for {@link #NOTHING}. */
  public String words() {
    return words;
  }

  /** The cause of the worst category; findings that do not count lead to nothing. */
  public static Cause of(Judgement it) {
    if (it.comment().kind() == CommentKind.HIDDEN || it.comment().kind() == CommentKind.UNHIDDEN) {
      return PLATFORM;
    }
    return it.findings().stream()
        .filter(Judgement.Finding::counts)
        .filter(found ->
            it.categories().isEmpty() || it.categories().getFirst().equals(found.category()))
        .findFirst()
        .or(() -> it.findings().stream().filter(Judgement.Finding::counts).findFirst())
        .map(Cause::of)
        .orElse(NOTHING);
  }

  private static Cause of(Judgement.Finding found) {
    String category = found.category();
    if (category == null) {
      return UNSURE;
    }
    return switch (category) {
      case "PII_DISCLOSURE" -> PERSONAL_DATA;
      case "FRAUD_PHISHING", "MALWARE_LINK" -> LINK;
      default -> found.ruleId().startsWith(OF_THE_MODEL) ? MODEL : RULE;
    };
  }
}
