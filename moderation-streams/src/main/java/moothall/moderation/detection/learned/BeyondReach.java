package moothall.moderation.detection.learned;

import java.util.List;
import java.util.function.Supplier;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;

/**
 * Says that a comment goes on where the encoder stops, so that a person looks: whoever fills the
 * beginning with signs would otherwise have the rest read by the rules alone.
 */
public final class BeyondReach implements Detector {

  /** Under which it is reported. */
  public static final String NAME = "encoder-reach";

  private final Supplier<LearnedModel> model;

  /** The model that gives the opinions. */
  public BeyondReach(Supplier<LearnedModel> model) {
    this.model = model;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> inspect(Reading reading) {
    return model.get().readsAllOf(reading.text())
        ? List.of()
        : List.of(
            new Finding.Inconclusive(
                NAME,
                "longer than "
                    + LearnedModel.MOST_PIECES
                    + " pieces of words; the encoder read the beginning"));
  }
}
