package moothall.ingest.bluesky;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import moothall.service.secrets.ChannelSecrets;

/**
 * Where accounts sign in, and how often they are asked.
 *
 * @param baseUrl address of the sign-in without a path; requests go where the account lives
 * @param interval how often an account is asked; a round takes one request and more
 */
@ConfigurationProperties("moothall.ingest.bluesky")
public record BlueskyConfig(
    @Bindable(defaultValue = "https://bsky.social") URI baseUrl,
    @Bindable(defaultValue = "1m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "bluesky";
  }
}
