package moothall.ingest.wordpress;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.service.secrets.ChannelSecrets;

/**
 * How WordPress sites are read.
 *
 * @param interval how often a site is asked; a round takes three requests and more
 */
@ConfigurationProperties("moothall.ingest.wordpress")
public record WordPressConfig(@Bindable(defaultValue = "2m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "wordpress";
  }
}
