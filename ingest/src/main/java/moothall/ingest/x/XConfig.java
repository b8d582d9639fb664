package moothall.ingest.x;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.service.secrets.ChannelSecrets;

/**
 * Names of the secrets that the council shares with its app at X; values are never in here.
 *
 * @param consumerSecret the app's API secret, which signs every delivery and answers challenges
 * @param nextConsumerSecret a second secret that is accepted as well while the first is being
 *     replaced; where it is set, challenges are answered with it
 */
@ConfigurationProperties("moothall.ingest.x")
public record XConfig(
    @Bindable(defaultValue = "x.consumer-secret") String consumerSecret,
    @Bindable(defaultValue = "x.consumer-secret-next") String nextConsumerSecret)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "x";
  }

  /** The page's own is for acting; what is delivered is signed with the app's. */
  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Set.copyOf(List.of(consumerSecret));
  }
}
