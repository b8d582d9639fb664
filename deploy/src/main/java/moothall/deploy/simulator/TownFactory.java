package moothall.deploy.simulator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moothall.deploy.simulator.channels.OpenChannels;
import moothall.deploy.simulator.channels.Opening;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.channels.TownChannels;
import moothall.deploy.simulator.delivery.ChannelMessage;
import moothall.deploy.simulator.delivery.Deliveries;
import moothall.deploy.simulator.delivery.SignedWebhook;
import moothall.deploy.simulator.residents.CommentStream;
import moothall.deploy.simulator.residents.InventedComment;
import moothall.deploy.simulator.site.DemoBar;
import moothall.deploy.simulator.site.Pages;
import moothall.deploy.simulator.site.WebsiteSecret;
import moothall.deploy.simulator.town.Posts;
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

  /** Open as soon as the town is, since Moothall may ask before anybody looks. */
  @Context
  @Bean(preDestroy = "close")
  OpenChannels channels(TownConfig config, Secrets secrets) {
    List<TownChannel> all = TownChannels.all();
    return OpenChannels.open(
        all,
        it -> {
          int port = config.channelPort() == 0 ? 0 : config.channelPort() + all.indexOf(it);
          return new Opening(port, config.ingestUrl(), secrets::find);
        });
  }

  /** They write on the website and on every channel in turn. */
  @Singleton
  @Bean(preDestroy = "close")
  CommentStream residents(Town town, Deliveries deliveries, OpenChannels channels) {
    List<Consumer<InventedComment>> places = new ArrayList<>();
    places.add(it -> {
      TownComment comment = town.post(it.postId(), it.author(), it.text());
      deliveries.somethingHappenedTo(comment.id());
    });
    channels
        .all()
        .forEach(channel ->
            places.add(it ->
                channel.write(Posts.find(it.postId()).orElseThrow(), it.author(), it.text())));
    return new CommentStream(InventedComment.all(), places);
  }

  @Singleton
  Pages pages(Town town, OpenChannels channels, Deliveries deliveries, TownConfig config) {
    String console = config.consoleUrl().toString();
    return new Pages(
        town, channels, () -> new DemoBar(town.tally(), console, deliveries.trouble()));
  }
}
