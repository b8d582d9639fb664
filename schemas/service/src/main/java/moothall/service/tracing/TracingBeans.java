package moothall.service.tracing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import moothall.service.Secrets;

/** One way to the collector in each service, closed after everything that makes traces. */
@Factory
final class TracingBeans {

  @Context
  @Bean(preDestroy = "close")
  Collector collector(
      TracesConfig config,
      Secrets secrets,
      @Value("${moothall.service:unnamed}") String service,
      MeterRegistry meters) {
    return Collector.of(config, secrets, service, meters);
  }

  @Singleton
  Traces traces(Collector collector) {
    return collector.traces();
  }
}
