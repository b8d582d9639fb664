package moothall.escalation.casework;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import moothall.escalation.work.LookBy;

/** What the configuration says about clocks, as values. */
@Factory
final class WorkBeans {

  @Singleton
  LookBy lookBy(WorkConfig config) {
    return new LookBy(config.lookWithin(), config.urgentPages());
  }
}
