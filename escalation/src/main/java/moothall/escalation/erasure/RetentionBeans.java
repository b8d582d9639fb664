package moothall.escalation.erasure;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import moothall.escalation.retention.Periods;
import moothall.escalation.store.WordsDue;
import moothall.platforms.Platforms;

/** The retention schedule, as others need it. */
@Factory
final class RetentionBeans {

  @Singleton
  Periods periods(RetentionConfig config) {
    return config.periods();
  }

  /** What the platform's terms allow, if that is less than what the council wants. */
  @Singleton
  WordsDue wordsDue(Periods periods, Platforms platforms) {
    return comment -> {
      Duration kept =
          platforms
              .find(comment.page().platform())
              .flatMap(it -> it.terms().keepWords())
              .filter(it -> it.compareTo(periods.withoutCase()) < 0)
              .orElse(periods.withoutCase());
      return comment.times().received().plus(kept);
    };
  }
}
