package moothall.service.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names the pages whose sign-in is broken, or that lack a secret. */
@Singleton
final class PageHealth extends AbstractHealthIndicator<Map<String, Object>> {

  private final MeterRegistry meters;

  PageHealth(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected String getName() {
    return "pages";
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    Map<String, Object> trouble = new TreeMap<>();
    note("sign-in broken", PageGauges.SIGN_IN_BROKEN, trouble);
    note("secret missing", PageGauges.SECRET_MISSING, trouble);
    healthStatus = trouble.isEmpty() ? HealthStatus.UP : Degraded.STATUS;
    return trouble;
  }

  private void note(String what, String gauge, Map<String, Object> trouble) {
    SortedSet<String> pages = new TreeSet<>();
    for (Gauge each : meters.find(gauge).gauges()) {
      String page = each.getId().getTag("page");
      if (page != null && each.value() > 0) {
        pages.add(page);
      }
    }
    if (!pages.isEmpty()) {
      trouble.put(what, pages);
    }
  }
}
