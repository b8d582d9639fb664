package moothall.escalation.actions;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.service.Secrets;
import moothall.service.secrets.ChannelSecrets;
import moothall.service.secrets.MissingSecrets;

/**
 * Says which approved pages cannot be acted on for want of a secret: as soon as the register has
 * been read, and when a page is approved later.
 */
@Context
@Requires(beans = RegisteredPages.class)
final class SecretsOfPages {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final BackgroundLoop loop;

  SecretsOfPages(
      RegisteredPages pages, Secrets secrets, List<ChannelSecrets> channels, MeterRegistry meters) {
    MissingSecrets missing = new MissingSecrets(secrets, channels, meters, "acted on");
    this.loop =
        new BackgroundLoop(
            "secrets-of-pages",
            new Bell(),
            PAUSE,
            () -> {
              missing.lookAt(pages.all());
              return false;
            });
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
