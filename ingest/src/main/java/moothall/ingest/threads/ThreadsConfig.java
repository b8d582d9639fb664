package moothall.ingest.threads;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.service.secrets.ChannelSecrets;

/**
 * Names of the secrets that the council shares with its Threads app; values are never in here.
 *
 * @param appSecret secret of the app, which signs every delivery
 * @param nextAppSecret a second secret that is accepted as well, while the first is being replaced
 * @param verifyToken word that Meta sends with its handshake
 */
@ConfigurationProperties("moothall.ingest.threads")
public record ThreadsConfig(
    @Bindable(defaultValue = "threads.app-secret") String appSecret,
    @Bindable(defaultValue = "threads.app-secret-next") String nextAppSecret,
    @Bindable(defaultValue = "threads.verify-token") String verifyToken)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "threads";
  }

  /** The page's own is for acting; what is delivered is signed with the app's. */
  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Set.copyOf(List.of(appSecret, verifyToken));
  }
}
