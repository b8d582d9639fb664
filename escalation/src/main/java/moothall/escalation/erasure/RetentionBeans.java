package moothall.escalation.erasure;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import moothall.escalation.actions.PageRegister;
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

  /**
   * What the register says of the page, or else the schedule; what the platform's terms allow, if
   * that is less.
   */
  @Singleton
  WordsDue wordsDue(Periods periods, Platforms platforms, Optional<PageRegister> register) {
    return comment -> {
      Duration wanted =
          register
              .flatMap(it -> it.find(comment.page().pageId()))
              .flatMap(PageRegister.Page::kept)
              .orElse(periods.withoutCase());
      Duration kept =
          platforms
              .find(comment.page().platform())
              .flatMap(it -> it.terms().keepWords())
              .filter(it -> it.compareTo(wanted) < 0)
              .orElse(wanted);
      return comment.times().received().plus(kept);
    };
  }
}
