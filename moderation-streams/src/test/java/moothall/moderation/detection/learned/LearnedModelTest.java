package moothall.moderation.detection.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;
import org.junit.jupiter.api.Test;

class LearnedModelTest {

  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "turnip", "swede", "leek", "##s", "a");

  private final List<int[]> asked = new ArrayList<>();

  @Test
  void readsWordsWithTheTwoEnds() {
    model(tokens -> answers(0)).of(Normaliser.normalise("Turnips swede xyz"));

    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst()).containsExactly(2, 4, 7, 5, 1, 3);
  }

  /** The graver of the words as they are written and of the words without their disguise. */
  @Test
  void readsADisguisedCommentTwice() {
    Opinion opinion =
        model(tokens -> answers(Arrays.stream(tokens).anyMatch(it -> it == 4) ? 5 : -5))
            .of(Normaliser.normalise("t u r n i p"));

    assertThat(asked).hasSize(2);
    assertThat(opinion.chance(Question.HATE)).isGreaterThan(0.99);
  }

  @Test
  void readsALongCommentInWindowsThatOverlap() {
    String text = "a ".repeat(200) + "turnip";
    Opinion opinion =
        model(tokens -> answers(tokens[tokens.length - 2] == 4 ? 5 : -5))
            .of(Normaliser.normalise(text));

    assertThat(asked).hasSizeGreaterThan(2).allMatch(it -> it.length <= 98);
    assertThat(opinion.chance(Question.HATE)).isGreaterThan(0.99);
  }

  @Test
  void readsTheLastOfAsManyPiecesAsItReadsAndSaysSoOfOneMore() {
    LearnedModel model = model(tokens -> answers(tokens[tokens.length - 2] == 4 ? 5 : -5));
    NormalisedText most =
        Normaliser.normalise("a ".repeat(LearnedModel.MOST_PIECES - 1) + "turnip");
    NormalisedText more = Normaliser.normalise("a ".repeat(LearnedModel.MOST_PIECES) + "turnip");

    assertThat(model.of(most).chance(Question.HATE)).isGreaterThan(0.99);
    assertThat(model.readsAllOf(most)).isTrue();
    assertThat(model.of(more).chance(Question.HATE)).isLessThan(0.01);
    assertThat(model.readsAllOf(more)).isFalse();
  }

  @Test
  void namesTheLikeliestStrand() {
    float[] answers = answers(0);
    answers[Question.values().length + 2] = 3;

    assertThat(model(tokens -> answers).of(Normaliser.normalise("leek")).strand())
        .isEqualTo(Strand.DISABILITY);
  }

  @Test
  void doesNotTakeNonsenseForAnAnswer() {
    LearnedModel model = model(tokens -> answers(Float.NaN));

    assertThatThrownBy(() -> model.of(Normaliser.normalise("leek")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hate");

    float[] noStrand = answers(0);
    noStrand[Question.values().length + 1] = Float.NaN;
    assertThatThrownBy(() -> model(tokens -> noStrand).of(Normaliser.normalise("leek")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("religion");
  }

  private LearnedModel model(Encoder encoder) {
    Map<Question, Calibration> calibrations = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      calibrations.put(question, new Calibration(1, 0, 0.5, 0.9));
    }
    return new LearnedModel(
        "test",
        new WordPieces(VOCABULARY),
        calibrations,
        tokens -> {
          asked.add(tokens);
          return encoder.logits(tokens);
        });
  }

  private static float[] answers(float all) {
    float[] answers = new float[Question.values().length + Strand.values().length];
    Arrays.fill(answers, all);
    return answers;
  }
}
