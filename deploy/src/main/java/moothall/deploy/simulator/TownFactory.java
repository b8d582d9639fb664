package moothall.deploy.simulator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import moothall.deploy.simulator.delivery.ChannelMessage;
import moothall.deploy.simulator.delivery.Deliveries;
import moothall.deploy.simulator.delivery.SignedWebhook;
import moothall.deploy.simulator.residents.CommentStream;
import moothall.deploy.simulator.residents.InventedComment;
import moothall.deploy.simulator.site.DemoBar;
import moothall.deploy.simulator.site.Pages;
import moothall.deploy.simulator.site.WebsiteSecret;
import moothall.deploy.simulator.town.Town;
import moothall.deploy.simulator.town.TownComment;
import moothall.service.Secrets;

/** Puts the town together by hand. */
@Factory
final class TownFactory {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  @Singleton
  @Bean(preDestroy = "close")
  Town town(TownConfig config) {
    return Town.open(config.dataDir().resolve("journal.ndjson"), Clock.tickMillis(ZoneOffset.UTC));
  }

  @Singleton
  WebsiteSecret secret(TownConfig config, Secrets secrets) {
    return () -> secrets.find(config.secretName());
  }

  @Singleton
  @Bean(preDestroy = "close")
  SignedWebhook webhook(
      TownConfig config, WebsiteSecret secret, BeanProvider<EmbeddedServer> server) {
    ChannelMessage messages = new ChannelMessage(() -> server.get().getURI());
    return new SignedWebhook(config.ingestUrl(), config.pageId(), messages, secret::get);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Deliveries deliveries(Town town, SignedWebhook webhook, MeterRegistry meters) {
    meters.gauge("moothall.town.waiting", town, it -> it.tally().waiting());
    meters.gauge("moothall.town.hidden", town, it -> it.tally().hidden());
    meters.gauge("moothall.town.refused", town, it -> it.tally().refused());
    return new Deliveries(town, webhook, FIRST_PAUSE);
  }

  @Singleton
  @Bean(preDestroy = "close")
  CommentStream residents(Town town, Deliveries deliveries) {
    return new CommentStream(
        InventedComment.all(),
        invented -> {
          TownComment comment = town.post(invented.postId(), invented.author(), invented.text());
          deliveries.somethingHappenedTo(comment.id());
        });
  }

  @Singleton
  Pages pages(Town town, Deliveries deliveries, TownConfig config) {
    String console = config.consoleUrl().toString();
    return new Pages(town, () -> new DemoBar(town.tally(), console, deliveries.trouble()));
  }

  /** Nobody speaks before there is a website to speak on. */
  @Singleton
  static final class Opening {

    private final Deliveries deliveries;
    private final CommentStream residents;
    private final TownConfig config;

    Opening(Deliveries deliveries, CommentStream residents, TownConfig config) {
      this.deliveries = deliveries;
      this.residents = residents;
      this.config = config;
    }

    @EventListener
    void open(ServerStartupEvent started) {
      deliveries.resume();
      if (config.stream()) {
        residents.start(config.every());
      }
    }
  }
}
