package moothall.escalation.webhooks;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who tells whom. Where there is no file of subscriptions nobody is told: then the database is to
 * write nothing down, and what it wrote down for others is dropped.
 */
@Factory
final class WebhookBeans {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookBeans.class);

  @Context
  Tellings tellings(
      WebhooksConfig config,
      Database database,
      Deliveries deliveries,
      Secrets secrets,
      Measures measures,
      Clock clock,
      @Property(name = "moothall.escalation.listen", defaultValue = StringUtils.TRUE)
          boolean listens) {
    Path file = config.subscriptions();
    List<Subscription> all = file == null ? List.of() : SubscriptionFile.read(file);
    // An instance that only serves the console, and was given no file, says nothing about
    // receivers.
    if (listens || file != null) {
      List<String> off =
          database.inTransaction(connection -> deliveries.wanted(connection, facts(all)));
      if (!off.isEmpty()) {
        LOG.warn(
            "nothing is told to {} any more: {} does not name them (expected: the same file of"
                + " subscriptions at every instance)",
            off,
            file == null ? "moothall.escalation.webhooks.subscriptions, which is not set," : file);
      }
    }
    return new Tellings(
        all.stream()
            .map(it ->
                new Telling(
                    database, deliveries, it, secrets, config.firstPause(), measures, clock))
            .toList(),
        new Sweeping(database, deliveries, measures));
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
