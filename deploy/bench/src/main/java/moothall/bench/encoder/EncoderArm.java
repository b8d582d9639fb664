package moothall.bench.encoder;

import java.time.Instant;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.evaluation.NgramBaseline;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.verdict.Judge;

/** One way to form an opinion of a comment. */
@FunctionalInterface
interface EncoderArm {

  String ENCODER = "encoder";
  String NGRAMS = "n-grams";
  String RULES = "rules alone";
  String BOTH = "rules and encoder";

  Instant RECEIVED = Instant.parse("2026-11-20T10:15:00Z");

  double look(String comment);

  static EncoderArm named(String name) {
    return switch (name) {
      case ENCODER -> {
        LearnedModel model = ShippedModel.get();
        yield comment -> model.of(Normaliser.normalise(comment)).chance(Question.HATE);
      }
      case NGRAMS -> NgramBaseline.untrained()::chance;
      case RULES -> judging(loader().loadRulesOnly());
      case BOTH -> judging(loader().load());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static PolicyLoader loader() {
    return new PolicyLoader(PolicyFiles.shipped(), ModeCalendar.day(RECEIVED));
  }

  private static EncoderArm judging(LoadedPolicy loaded) {
    return switch (loaded) {
      case LoadedPolicy.Unusable bad -> throw new IllegalStateException(bad.explanation());
      case LoadedPolicy.Ready ready -> {
        Judge judge = ready.judge(DetectorFailures.UNHEARD);
        yield comment -> judge.judge(Comment.ofWords(comment, RECEIVED)).findings().size();
      }
    };
  }
}
