package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.learned.Encoder;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.verdict.CandidateVerdict;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A model that is tried beside the one in use tells what it would change, and changes nothing. */
class CandidateTest {

  private static final String LISTED = "full of pakis";
  private static final float SURE = 20;

  @Test
  void agreesWithItself() {
    Verdict verdict = beside(ShippedModel.get()).judge(Comments.saying(LISTED));

    assertThat(verdict.candidate())
        .isEqualTo(
            new CandidateVerdict(
                ShippedModel.get().version(), verdict.actions(), List.of(), List.of()));
  }

  @Test
  void tellsWhatItWouldFind() {
    Verdict verdict = beside(answering(Question.SPAM)).judge(Comments.saying("When is bin day?"));

    assertThat(verdict.candidate())
        .asInstanceOf(type(CandidateVerdict.class))
        .returns("candidate", CandidateVerdict::model)
        .returns(List.of("encoder-spam"), CandidateVerdict::gained)
        .returns(List.of(), CandidateVerdict::lost);
  }

  @Test
  void tellsWhatItWouldLose() {
    String advert = "Make £500 a day from home, message me now to start earning!!!";
    Verdict verdict = beside(answering(null)).judge(Comments.saying(advert));

    assertThat(verdict.candidate())
        .asInstanceOf(type(CandidateVerdict.class))
        .extracting(CandidateVerdict::lost, list(String.class))
        .contains("encoder-spam");
  }

  @Test
  void leavesTheVerdictAsItIs() {
    Verdict alone = ready().judge(DetectorFailures.UNHEARD).judge(Comments.saying(LISTED));
    Verdict tried = beside(answering(Question.TERROR)).judge(Comments.saying(LISTED));

    assertThat(alone.candidate()).isNull();
    assertThat(tried).usingRecursiveComparison().ignoringFields("candidate").isEqualTo(alone);
  }

  /** It would then send everything to a person, and that is what is told. */
  @Test
  void thatFailsIsReportedUnderItsOwnName() {
    List<String> failed = new ArrayList<>();
    LearnedModel broken =
        model(tokens -> {
          throw new IllegalStateException("broken on purpose");
        });
    Verdict verdict =
        beside(broken, (detector, bug) -> failed.add(detector))
            .judge(Comments.saying("When is bin day?"));

    assertThat(failed).containsExactly("candidate");
    assertThat(verdict.actions()).containsExactly(Action.NONE);
    assertThat(verdict.candidate())
        .asInstanceOf(type(CandidateVerdict.class))
        .extracting(CandidateVerdict::actions)
        .isEqualTo(List.of(Action.ESCALATE));
  }

  private static LoadedPolicy.Ready ready() {
    return ShippedPolicy.ready();
  }

  private static Judge beside(LearnedModel candidate) {
    return beside(candidate, DetectorFailures.UNHEARD);
  }

  private static Judge beside(LearnedModel candidate, DetectorFailures failures) {
    Map<String, Recogniser> recognisers =
        Recognisers.with(PeopleRegister.EMPTY, List.of()).byName();
    return ready().policy().beside(candidate, recognisers).judge(ready().version(), failures);
  }

  /** Sure of one answer, or of none. */
  private static LearnedModel answering(@Nullable Question yes) {
    return model(tokens -> {
      float[] logits = new float[Question.values().length + 6];
      for (Question question : Question.values()) {
        int at = List.of(Question.values()).indexOf(question);
        logits[at] = question == yes ? SURE : -SURE;
      }
      return logits;
    });
  }

  private static LearnedModel model(Encoder encoder) {
    LearnedModel shipped = ShippedModel.get();
    return new LearnedModel("candidate", shipped.vocabulary(), shipped.calibrations(), encoder);
  }
}
