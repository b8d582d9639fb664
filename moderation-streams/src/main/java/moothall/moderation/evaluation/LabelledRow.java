package moothall.moderation.evaluation;

import java.util.Map;
import moothall.moderation.detection.learned.Question;

/**
 * A text and what people say of it.
 *
 * @param source the file it comes from, without its ending
 * @param answers yes or no to the questions that were asked of it; others are missing
 * @param strand as the file writes it, or empty
 * @param group of whom it speaks, or empty
 * @param phenomenon what makes it easy or hard, or empty
 */
record LabelledRow(
    String text,
    String source,
    Map<Question, Boolean> answers,
    String strand,
    String group,
    String phenomenon) {

  LabelledRow {
    answers = Map.copyOf(answers);
  }

  /** Whether people say yes to none of what they were asked. */
  boolean isHarmless() {
    return answers.values().stream().noneMatch(it -> it);
  }
}
