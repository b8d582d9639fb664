package moothall.escalation.referral;

import java.util.EnumMap;
import java.util.Map;

/** Invented answers to the form. */
public final class Forms {

  private Forms() {}

  /** All that must be answered before it is passed on. */
  public static Map<Field, String> whole() {
    Map<Field, String> answers = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (field.need() != Field.Need.OPTIONAL) {
        answers.put(
            field, field.choices().isEmpty() ? "An invented answer." : field.choices().getLast());
      }
    }
    answers.put(Field.PERCEIVED_BY, "MODERATOR,SYSTEM");
    answers.put(Field.IMMEDIATE_RISK, "NO");
    answers.put(Field.PREVENT_INFORMED, "TOLD");
    return answers;
  }

  /** The same with one answer changed; an empty one is taken away. */
  public static Particulars but(Field field, String answer) {
    Map<Field, String> answers = whole();
    answers.put(field, answer);
    return Particulars.of(answers);
  }

  public static Particulars complete() {
    return Particulars.of(whole());
  }
}
