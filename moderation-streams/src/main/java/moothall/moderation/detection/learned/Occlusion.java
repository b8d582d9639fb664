package moothall.moderation.detection.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moothall.moderation.content.Span;
import moothall.moderation.normalisation.Normaliser;

/**
 * Which words of a comment the encoder's answer hangs on: each is left out in turn, and the chance
 * looked at again. Asked when a person wants to know, not in the stream: it costs one scoring a
 * word.
 */
public final class Occlusion {

  /** A word that changes the chance by less says nothing. */
  private static final double LEAST = 0.02;

  private record Weight(Span word, double drop) {}

  private Occlusion() {}

  /**
   * The words without which the encoder would be less sure, in the order of the text.
   *
   * @param most how many at most, the heaviest
   */
  public static List<Span> heaviest(
      LearnedModel model, String comment, Question question, int most) {
    double chance = model.of(Normaliser.normalise(comment)).chance(question);
    List<Weight> weights = new ArrayList<>();
    for (Span word : words(comment)) {
      String without = comment.substring(0, word.start()) + comment.substring(word.end());
      double drop = chance - model.of(Normaliser.normalise(without)).chance(question);
      if (drop >= LEAST) {
        weights.add(new Weight(word, drop));
      }
    }
    return weights.stream()
        .sorted(Comparator.comparingDouble(Weight::drop).reversed())
        .limit(most)
        .map(Weight::word)
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  private static List<Span> words(String comment) {
    List<Span> words = new ArrayList<>();
    int from = -1;
    for (int at = 0; at <= comment.length(); at++) {
      boolean inside = at < comment.length() && !Character.isWhitespace(comment.charAt(at));
      if (inside && from < 0) {
        from = at;
      } else if (!inside && from >= 0) {
        words.add(new Span(from, at));
        from = -1;
      }
    }
    return words;
  }
}
