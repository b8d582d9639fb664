package moothall.moderation.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.detection.learned.Strand;

/** Counts over scored rows. */
record Figures(LearnedModel model, List<ScoredRow> rows) {

  Figures where(Predicate<ScoredRow> condition) {
    return new Figures(model, rows.stream().filter(condition).toList());
  }

  Figures ofSource(String source) {
    return where(it -> it.row().source().equals(source));
  }

  /** Of the rows that are so, those that a person gets to see. */
  Share recallAtReview(Question question) {
    return share(it -> it.is(question), it -> it.isReviewed(model, question));
  }

  Share recallAtRaise(Question question) {
    return share(it -> it.is(question), it -> it.isRaised(model, question));
  }

  /** Of the rows that are not so, those that a person does not have to see for it. */
  Share specificityAtReview(Question question) {
    return share(
        it -> it.wasAsked(question) && !it.is(question), it -> !it.isReviewed(model, question));
  }

  Share falseAtRaise(Question question) {
    return share(
        it -> it.wasAsked(question) && !it.is(question), it -> it.isRaised(model, question));
  }

  /** Of the rows that hold no harm at all, those flagged for whatever question. */
  Share harmlessReviewed() {
    return share(it -> it.row().isHarmless(), it -> any(q -> it.isReviewed(model, q)));
  }

  Share harmlessRaised() {
    return share(it -> it.row().isHarmless(), it -> any(q -> it.isRaised(model, q)));
  }

  /** Of the hateful rows with a strand, those of which the encoder names it. */
  Share strandsNamed() {
    return share(
        it -> it.is(Question.HATE) && !it.row().strand().isEmpty(),
        it -> it.opinion().strand().label().equals(it.row().strand()));
  }

  Share strandNamed(Strand strand) {
    return where(it -> it.row().strand().equals(strand.label())).strandsNamed();
  }

  Share recallOfRules() {
    return share(it -> it.is(Question.HATE), ScoredRow::listed);
  }

  Share specificityOfRules() {
    return share(it -> it.wasAsked(Question.HATE) && !it.is(Question.HATE), it -> !it.listed());
  }

  double area(Question question) {
    return area(question, it -> it.opinion().chance(question));
  }

  double areaOfNgrams() {
    return area(Question.HATE, ScoredRow::ngrams);
  }

  private double area(Question question, ToDoubleFunction<ScoredRow> score) {
    List<ScoredRow> asked = rows.stream().filter(it -> it.wasAsked(question)).toList();
    boolean[] answers = new boolean[asked.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = asked.get(i).is(question);
    }
    return RankedScores.areaUnderCurve(asked.stream().mapToDouble(score).toArray(), answers);
  }

  private Share share(Predicate<ScoredRow> among, Predicate<ScoredRow> some) {
    List<ScoredRow> all = rows.stream().filter(among).toList();
    return new Share((int) all.stream().filter(some).count(), all.size());
  }

  private static boolean any(Predicate<Question> condition) {
    for (Question question : Question.values()) {
      if (condition.test(question)) {
        return true;
      }
    }
    return false;
  }
}
