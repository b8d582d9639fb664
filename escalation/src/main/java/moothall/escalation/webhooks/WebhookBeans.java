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
import java.util.Objects;
import java.util.stream.Collectors;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Deliveries;
import moothall.service.Secrets;

/** The loop that tells; where there is no file of subscriptions there is none. */
@Factory
@Requires(property = "moothall.escalation.webhooks.subscriptions")
final class WebhookBeans {

  @Context
  Telling telling(
      WebhooksConfig config,
      Database database,
      Deliveries deliveries,
      Secrets secrets,
      Measures measures,
      Clock clock) {
    Path file = Objects.requireNonNull(config.subscriptions());
    List<Subscription> all = SubscriptionFile.read(file);
    database.inTransaction(connection -> deliveries.wanted(connection, facts(all)));
    Map<String, Subscription> byName =
        all.stream().collect(Collectors.toMap(Subscription::name, it -> it));
    return new Telling(database, deliveries, byName, secrets, config.firstPause(), measures, clock);
  }

  private static Map<String, List<String>> facts(List<Subscription> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                Subscription::name, it -> it.facts().stream().map(Fact::text).toList()));
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
  BackgroundLoop webhooks(Telling telling, WebhooksConfig config) {
    return new BackgroundLoop("webhooks", new Bell(), config.every(), telling::round);
  }
}
