package moothall.moderation.detection.learned;

import java.util.EnumMap;
import java.util.Map;
import moothall.moderation.normalisation.NormalisedText;

/**
 * A trained encoder with everything needed to read its answers.
 *
 * @param version name and hash, as they stand in every verdict
 */
public record LearnedModel(
    String version,
    WordPieces vocabulary,
    Map<Question, Calibration> calibrations,
    Encoder encoder) {

  /** Pieces of one window; the encoder learned on texts of up to 78. */
  private static final int WINDOW = 96;

  /** Windows overlap, so that what is said at a border is read whole once. */
  private static final int STEP = 64;

  /**
   * Of a longer comment the beginning is read. Somebody who pastes pages would otherwise make one
   * cost a second.
   */
  private static final int MOST_WINDOWS = 16;

  /** Word pieces that are read: some 750 words. */
  static final int MOST_PIECES = (MOST_WINDOWS - 1) * STEP + WINDOW;

  public LearnedModel {
    calibrations = Map.copyOf(calibrations);
    for (Question question : Question.values()) {
      if (!calibrations.containsKey(question)) {
        throw new IllegalArgumentException(
            "no calibration for " + question.label() + " (expected: one for each question)");
      }
    }
  }

  /** How the answers to a question are read. */
  public Calibration calibration(Question question) {
    Calibration known = calibrations.get(question);
    if (known == null) {
      throw new IllegalArgumentException(question.label());
    }
    return known;
  }

  /**
   * What it thinks of a comment: of the words as they are written and, where a disguise was folded
   * away, of the words without it; question by question the graver counts.
   */
  public Opinion of(NormalisedText text) {
    String written = EncoderText.of(text.original());
    Opinion opinion = ofPrepared(written);
    if (text.hasFoldings()) {
      String undisguised = EncoderText.of(text.text());
      if (!undisguised.equals(written)) {
        return opinion.graver(ofPrepared(undisguised));
      }
    }
    return opinion;
  }

  /** Whether there is nothing in the comment that {@link #of} does not read. */
  public boolean readsAllOf(NormalisedText text) {
    return isWithinReach(EncoderText.of(text.original()))
        && (!text.hasFoldings() || isWithinReach(EncoderText.of(text.text())));
  }

  private boolean isWithinReach(String prepared) {
    // Each piece has a character at least.
    return prepared.length() <= MOST_PIECES || vocabulary.pieces(prepared).length <= MOST_PIECES;
  }

  private Opinion ofPrepared(String prepared) {
    int[] pieces = vocabulary.pieces(prepared);
    Opinion opinion = read(vocabulary.withEnds(pieces, 0, Math.min(pieces.length, WINDOW)));
    int most = Math.min(pieces.length, MOST_PIECES);
    for (int from = STEP; from + WINDOW - STEP < most; from += STEP) {
      int to = Math.min(pieces.length, from + WINDOW);
      opinion = opinion.graver(read(vocabulary.withEnds(pieces, from, to)));
    }
    return opinion;
  }

  private Opinion read(int[] tokens) {
    float[] logits = encoder.logits(tokens);
    Question[] questions = Question.values();
    EnumMap<Question, Double> chances = new EnumMap<>(Question.class);
    for (int i = 0; i < questions.length; i++) {
      if (!Float.isFinite(logits[i])) {
        throw new IllegalStateException(
            "the encoder answered " + questions[i].label() + " with " + logits[i]);
      }
      chances.put(questions[i], calibration(questions[i]).chance(logits[i]));
    }
    Strand[] strands = Strand.values();
    int likeliest = 0;
    for (int i = 0; i < strands.length; i++) {
      if (!Float.isFinite(logits[questions.length + i])) {
        throw new IllegalStateException(
            "the encoder answered " + strands[i].label() + " with " + logits[questions.length + i]);
      }
      if (logits[questions.length + i] > logits[questions.length + likeliest]) {
        likeliest = i;
      }
    }
    return new Opinion(chances, strands[likeliest]);
  }
}
