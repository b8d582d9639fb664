package moothall.moderation.detection.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import moothall.moderation.content.Span;
import org.junit.jupiter.api.Test;

class OcclusionTest {

  private static final int TURNIP = 4;
  private static final int SWEDE = 5;

  /** Says yes for each turnip, and a little for each swede. */
  private final LearnedModel model =
      new LearnedModel(
          "test",
          new WordPieces(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "turnip", "swede", "leek")),
          calibrations(),
          tokens -> {
            float[] answers = new float[Question.values().length + Strand.values().length];
            long turnips = Arrays.stream(tokens).filter(it -> it == TURNIP).count();
            long swedes = Arrays.stream(tokens).filter(it -> it == SWEDE).count();
            answers[0] = 2f * turnips + swedes - 2;
            return answers;
          });

  @Test
  void marksTheWordsThatTheAnswerHangsOn() {
    String comment = "leek  Turnip leek\nswede";

    assertThat(Occlusion.heaviest(model, comment, Question.HATE, 5))
        .containsExactly(new Span(6, 12), new Span(18, 23));
    assertThat(Occlusion.heaviest(model, comment, Question.HATE, 1))
        .containsExactly(new Span(6, 12));
  }

  @Test
  void marksNothingWhereNoWordMatters() {
    assertThat(Occlusion.heaviest(model, "leek leek", Question.HATE, 5)).isEmpty();
    assertThat(Occlusion.heaviest(model, "", Question.HATE, 5)).isEmpty();
  }

  private static Map<Question, Calibration> calibrations() {
    Map<Question, Calibration> all = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      all.put(question, new Calibration(1, 0, 0.5, 0.9));
    }
    return all;
  }
}
