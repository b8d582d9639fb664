package moothall.escalation.conduct;

import java.util.Arrays;
import java.util.Optional;

/** Where somebody turns who does not agree with how an appeal was decided. */
public enum NextStage {
  ENGLAND(
      "If you disagree, you can use the council's complaints procedure, and after that the Local"
          + " Government and Social Care Ombudsman.",
      "Os ydych yn anghytuno, gallwch ddefnyddio gweithdrefn gwyno'r cyngor, ac ar ôl hynny gysylltu"
          + " â'r Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol (Local Government and Social Care"
          + " Ombudsman)."),
  WALES(
      "If you disagree, you can use the council's complaints procedure, and after that the Public"
          + " Services Ombudsman for Wales.",
      "Os ydych yn anghytuno, gallwch ddefnyddio gweithdrefn gwyno'r cyngor, ac ar ôl hynny gysylltu"
          + " ag Ombwdsmon Gwasanaethau Cyhoeddus Cymru."),
  SCOTLAND(
      "If you disagree, you can use the council's complaints procedure, and after that the Scottish"
          + " Public Services Ombudsman.",
      "Os ydych yn anghytuno, gallwch ddefnyddio gweithdrefn gwyno'r cyngor, ac ar ôl hynny gysylltu"
          + " ag Ombwdsmon Gwasanaethau Cyhoeddus yr Alban (Scottish Public Services Ombudsman)."),
  NORTHERN_IRELAND(
      "If you disagree, you can use the council's complaints procedure, and after that the Northern"
          + " Ireland Public Services Ombudsman.",
      "Os ydych yn anghytuno, gallwch ddefnyddio gweithdrefn gwyno'r cyngor, ac ar ôl hynny gysylltu"
          + " ag Ombwdsmon Gwasanaethau Cyhoeddus Gogledd Iwerddon (Northern Ireland Public Services"
          + " Ombudsman).");

  static final String AFTER_DECISION =
      "The next stages are the council's complaints procedure and then the Ombudsman.";

  private final String english;
  private final String welsh;

  NextStage(String english, String welsh) {
    this.english = english;
    this.welsh = welsh;
  }

  /** By the region in the register; {@code inWales} decides where that does not say. */
  public static NextStage of(Optional<String> region, boolean inWales) {
    return Arrays.stream(values())
        .filter(it -> region.filter(it.name()::equals).isPresent())
        .findFirst()
        .orElse(inWales ? WALES : ENGLAND);
  }

  public String english() {
    return english;
  }

  public String welsh() {
    return welsh;
  }
}
