package moothall.moderation.detection.learned;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the encoder thinks of one text.
 *
 * @param chances of every question
 * @param strand the likeliest one, should it be hate
 */
public record Opinion(Map<Question, Double> chances, Strand strand) {

  public Opinion {
    chances = Map.copyOf(chances);
  }

  /** The chance that the answer to a question is yes, 0 to 1. */
  public double chance(Question question) {
    return chances.getOrDefault(question, 0.0);
  }

  /** The graver of two readings of the same comment, question by question. */
  public Opinion graver(Opinion other) {
    EnumMap<Question, Double> gravest = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      gravest.put(question, Math.max(chance(question), other.chance(question)));
    }
    return new Opinion(
        gravest, other.chance(Question.HATE) > chance(Question.HATE) ? other.strand : strand);
  }
}
