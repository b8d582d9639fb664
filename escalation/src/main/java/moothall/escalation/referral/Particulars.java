package moothall.escalation.referral;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.PlainText;
import moothall.escalation.domain.ReferralType;

/**
 * What people have said about a referral so far. Several choices are kept in one text, with commas.
 * An answer to what is not asked of its type is kept, and shown and passed on nowhere.
 *
 * @param answers never blank; a field without an answer is missing
 */
public record Particulars(Map<Field, String> answers) {

  private static final Set<String> AGREEMENT = Set.of("THEY_AGREE", "VITAL_INTERESTS");

  private static final Set<String> NOT_TOLD = Set.of("UNSAFE_TO_TELL", "WOULD_PREJUDICE");

  public static final Particulars NONE = new Particulars(Map.of());

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 2000;
  private static final Set<String> PEOPLE = Set.of("VICTIM", "MODERATOR", "RESIDENT");

  public Particulars {
    answers = Map.copyOf(answers);
  }

  /** What is wrong with an answer, as a sentence for whoever gave it. */
  public static Optional<String> objection(Field field, String answer) {
    if (answer.isBlank()) {
      return Optional.empty();
    }
    return switch (field.form()) {
      case ONE -> unknown(field, List.of(answer));
      case SEVERAL -> unknown(field, List.of(answer.split(",", -1)));
      case LINE -> tooLong(field, answer, LONGEST_LINE);
      case TEXT -> tooLong(field, answer, LONGEST_TEXT);
    };
  }

  private static Optional<String> unknown(Field field, List<String> given) {
    return given.stream()
        .filter(it -> !field.choices().contains(it))
        .findFirst()
        .map(_ ->
            "“%s” has an answer that is not one of its choices (expected: %s)."
                .formatted(field.question(), String.join(", ", field.choices())));
  }

  private static Optional<String> tooLong(Field field, String answer, int longest) {
    if (answer.length() > longest) {
      return Optional.of(
          "“%s” has %d characters (expected: at most %d)."
              .formatted(field.question(), answer.length(), longest));
    }
    return PlainText.isPlain(answer)
        ? Optional.empty()
        : Optional.of("“%s” holds a control character.".formatted(field.question()));
  }

  /** The answers that there are, from a form in which fields may be left empty. */
  public static Particulars of(Map<Field, String> form) {
    Map<Field, String> answers = new EnumMap<>(Field.class);
    form.forEach((field, answer) -> {
      if (objection(field, answer).isPresent()) {
        throw new IllegalArgumentException(field + " was not checked by objection first");
      }
      if (!answer.isBlank()) {
        answers.put(field, answer.strip());
      }
    });
    return new Particulars(answers);
  }

  /** Empty where there is none. */
  public String answer(Field field) {
    return answers.getOrDefault(field, "");
  }

  /** The questions about such a referral that must be answered first and are not. */
  public List<String> missingFor(Field.Need need, ReferralType type) {
    List<String> missing =
        Arrays.stream(Field.values())
            .filter(field -> field.isAskedOf(type))
            .filter(field -> field.need() == Field.Need.CONFIRM || field.need() == need)
            .filter(field -> field.need() != Field.Need.OPTIONAL && !answers.containsKey(field))
            .map(Field::question)
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    if (answers.containsKey(Field.VICTIM_CONTACT) && !isAgreedTo()) {
      missing.add(Field.VICTIM_AGREES.question());
    }
    if (type == ReferralType.PREVENT
        && NOT_TOLD.contains(answer(Field.PREVENT_INFORMED))
        && !answers.containsKey(Field.PREVENT_NOT_INFORMED)) {
      missing.add(Field.PREVENT_NOT_INFORMED.question());
    }
    return missing;
  }

  /** Whether a person perceives it so, and not the machine alone. */
  public boolean isPerceivedByAPerson() {
    return Arrays.stream(answer(Field.PERCEIVED_BY).split(",", -1)).anyMatch(PEOPLE::contains);
  }

  /** Whether the victim agrees that it is passed on, or a life is at stake. */
  public boolean isAgreedTo() {
    return AGREEMENT.contains(answer(Field.VICTIM_AGREES));
  }

  /** Whether a person says that somebody is at risk now. */
  public boolean isImmediate() {
    return answer(Field.IMMEDIATE_RISK).equals("YES");
  }

  /** Whether what a person confirms reads the same in both. */
  boolean confirmsTheSameAs(Particulars other) {
    return Arrays.stream(Field.values())
        .filter(field -> field.need() == Field.Need.CONFIRM)
        .allMatch(field -> answer(field).equals(other.answer(field)));
  }
}
