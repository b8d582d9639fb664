package moothall.escalation.webhooks;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Deliveries;
import moothall.service.Secrets;

/**
 * Who tells whom. Where there is no file of subscriptions nobody is told: then the database is to
 * write nothing down, and what it wrote down for others is dropped.
 */
@Factory
final class WebhookBeans {

  @Context
  Tellings tellings(
      WebhooksConfig config,
      Database database,
      Deliveries deliveries,
      Secrets secrets,
      Measures measures,
      Clock clock) {
    Path file = config.subscriptions();
    List<Subscription> all = file == null ? List.of() : SubscriptionFile.read(file);
    database.inTransaction(connection -> deliveries.wanted(connection, facts(all)));
    return new Tellings(
        all.stream()
            .map(it ->
                new Telling(
                    database, deliveries, it, secrets, config.firstPause(), measures, clock))
            .toList(),
        new Sweeping(
            database, deliveries, measures, all.stream().map(Subscription::name).toList()));
  }

  /** One for each receiver, and what takes away the rest. */
  record Tellings(List<Telling> each, Sweeping sweeping) {}

  private static Map<String, List<String>> facts(List<Subscription> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                Subscription::name, it -> it.facts().stream().map(Fact::text).toList()));
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
  Receivers receivers(Tellings tellings, WebhooksConfig config) {
    return new Receivers(tellings.each(), tellings.sweeping(), config.every());
  }
}
