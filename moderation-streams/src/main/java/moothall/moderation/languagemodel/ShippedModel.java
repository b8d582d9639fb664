package moothall.moderation.languagemodel;

import moothall.moderation.detection.learned.LearnedModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model that is part of the product, loaded once for everybody in this process. */
public final class ShippedModel {

  private static final Logger LOG = LoggerFactory.getLogger(ShippedModel.class);

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

  /** Begins to load it beside whatever the caller does next; what fails, {@link #get} tells. */
  public static void loadBeside() {
    Thread.ofPlatform()
        .daemon()
        .name("encoder-early")
        .start(() -> {
          try {
            get();
          } catch (RuntimeException e) {
            // Whoever needs the model tries again and is told.
            LOG.debug("loading the model beside the start failed with {}", e.getClass().getName());
          }
        });
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
