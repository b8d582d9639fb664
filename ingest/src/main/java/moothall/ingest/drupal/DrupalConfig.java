package moothall.ingest.drupal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.service.secrets.ChannelSecrets;

/**
 * How Drupal sites are read.
 *
 * @param interval how often a site is asked; a round takes one request and more
 */
@ConfigurationProperties("moothall.ingest.drupal")
public record DrupalConfig(@Bindable(defaultValue = "2m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "drupal";
  }
}
