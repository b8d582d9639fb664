package moothall.moderation.evaluation;

import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.Opinion;
import moothall.moderation.detection.learned.Question;

/**
 * A row and what each detector makes of it.
 *
 * @param opinion of the encoder
 * @param ngrams chance of hate by n-grams, not a number if they were not asked
 * @param listed whether the shipped rules find hate, for a person or surely
 */
record ScoredRow(LabelledRow row, Opinion opinion, double ngrams, boolean listed) {

  boolean is(Question question) {
    return row.answers().getOrDefault(question, false);
  }

  boolean wasAsked(Question question) {
    return row.answers().containsKey(question);
  }

  boolean isReviewed(LearnedModel model, Question question) {
    return opinion.chance(question) >= model.calibration(question).review();
  }

  boolean isRaised(LearnedModel model, Question question) {
    return opinion.chance(question) >= model.calibration(question).raise();
  }
}
