package moothall.ingest.feed;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.service.secrets.ChannelSecrets;

/**
 * How feeds are read.
 *
 * @param interval how often a feed is asked; one that forgets soon must be asked sooner
 */
@ConfigurationProperties("moothall.ingest.feed")
public record FeedConfig(@Bindable(defaultValue = "5m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "feed";
  }
}
