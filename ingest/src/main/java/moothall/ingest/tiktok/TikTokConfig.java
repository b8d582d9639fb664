package moothall.ingest.tiktok;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import moothall.service.secrets.ChannelSecrets;

/**
 * Names of the secrets that the council shares with its app at TikTok; values are never in here.
 *
 * @param clientSecret the app's secret, which signs every delivery
 * @param nextClientSecret a second secret that is accepted as well while the first is being
 *     replaced
 * @param signedWithin how far the time in a signature may lie from ours, either way
 */
@ConfigurationProperties("moothall.ingest.tiktok")
public record TikTokConfig(
    @Bindable(defaultValue = "tiktok.client-secret") String clientSecret,
    @Bindable(defaultValue = "tiktok.client-secret-next") String nextClientSecret,
    @Bindable(defaultValue = "5m") Duration signedWithin)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "tiktok";
  }

  /** The page's own is for acting; what is delivered is signed with the app's. */
  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Set.of(clientSecret);
  }
}
