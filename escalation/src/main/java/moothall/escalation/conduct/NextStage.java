package moothall.escalation.conduct;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * By the first that says it: the register, the setting for the council, the one for all.
   *
   * @param region of the council's pages, if they agree
   * @param inWales whether the council is named among the Welsh ones
   * @param nation whose bank holidays are kept
   */
  public static NextStage of(Optional<String> region, boolean inWales, String nation) {
    return Stream.of(
            region.stream(),
            inWales ? Stream.of(WALES.name()) : Stream.<String>of(),
            Stream.of(nation))
        .flatMap(it -> it)
        .flatMap(name -> Arrays.stream(values()).filter(it -> it.name().equals(name)))
        .findFirst()
        .orElse(ENGLAND);
  }

  public String english() {
    return english;
  }

  public String welsh() {
    return welsh;
  }
}
