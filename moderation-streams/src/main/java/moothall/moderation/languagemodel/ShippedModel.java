package moothall.moderation.languagemodel;

import moothall.moderation.detection.learned.LearnedModel;
import org.jspecify.annotations.Nullable;

/** The model that is part of the product, loaded once for everybody in this process. */
public final class ShippedModel {

  private static volatile @Nullable LearnedModel loaded;

  private ShippedModel() {}

  /**
   * The model; the first call takes about half a second.
   *
   * @throws ModelUnusableException if it is missing or broken
   */
  public static LearnedModel get() {
    LearnedModel model = loaded;
    return model == null ? load() : model;
  }

  private static synchronized LearnedModel load() {
    LearnedModel model = loaded;
    if (model == null) {
      model = ModelFiles.shipped().load();
      loaded = model;
    }
    return model;
  }
}
