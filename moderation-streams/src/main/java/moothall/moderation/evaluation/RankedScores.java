package moothall.moderation.evaluation;

import java.util.Arrays;
import java.util.Comparator;

/** How well scores put what is so above what is not. */
final class RankedScores {

  private RankedScores() {}

  /**
   * The chance that a row to which people say yes scores higher than one to which they say no (area
   * under the curve); ties count half. Not a number unless there are both, and every row has a
   * score.
   */
  static double areaUnderCurve(double[] scores, boolean[] answers) {
    if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
      return Double.NaN;
    }
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double rankSum = 0;
    long yes = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      for (int i = from; i < to; i++) {
        if (answers[order[i]]) {
          rankSum += rank;
          yes++;
        }
      }
      from = to;
    }
    long no = order.length - yes;
    return yes == 0 || no == 0
        ? Double.NaN
        : (rankSum - (double) yes * (yes + 1) / 2) / ((double) yes * no);
  }
}
