package moothall.escalation.measures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.health.PageGauges;

/** On which pages a platform refuses us, by the last answer that says anything about it. */
@Singleton
public final class SignIns {

  private final MeterRegistry registry;
  private final Map<String, Boolean> broken = new ConcurrentHashMap<>();

  SignIns(MeterRegistry registry) {
    this.registry = registry;
  }

  public void heard(String pageId, ActionOutcome outcome) {
    switch (outcome) {
      case ActionOutcome.AuthBroken() -> note(pageId, true);
      case ActionOutcome.Done _,
          ActionOutcome.AlreadyDone _,
          ActionOutcome.PartiallyHidden _,
          ActionOutcome.Held _,
          ActionOutcome.Gone _ ->
          note(pageId, false);
      default -> {
        // Says nothing of the sign-in: it may not even have been sent.
      }
    }
  }

  private void note(String pageId, boolean isBroken) {
    if (broken.put(pageId, isBroken) == null) {
      Gauge.builder(PageGauges.SIGN_IN_BROKEN, () -> broken.getOrDefault(pageId, false) ? 1.0 : 0.0)
          .description("1 while the platform refuses our sign-in for the page, or there is none")
          .tag("page", pageId)
          .register(registry);
    }
  }
}
