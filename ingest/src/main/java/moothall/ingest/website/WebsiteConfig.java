package moothall.ingest.website;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import moothall.service.secrets.ChannelSecrets;

/**
 * How much a website may send.
 *
 * @param perSecond deliveries a second that each page may send for long; a council sees thousands a
 *     day
 * @param burst deliveries that each page may send at once
 */
@ConfigurationProperties("moothall.ingest.website")
public record WebsiteConfig(
    @Bindable(defaultValue = "100") long perSecond, @Bindable(defaultValue = "500") long burst)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "website";
  }
}
