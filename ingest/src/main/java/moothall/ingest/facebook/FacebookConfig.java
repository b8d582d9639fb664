package moothall.ingest.facebook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.service.secrets.ChannelSecrets;
import org.jspecify.annotations.Nullable;

/**
 * How Facebook and we know one another: secrets by name only, and where the Graph API is read.
 *
 * @param appSecret name of the app's secret, which signs every delivery
 * @param nextAppSecret name of a second one that is accepted as well, while the first is replaced
 * @param verifyToken name of the word that Meta sends with its handshake
 * @param baseUrl address of the Graph API without a version
 * @param apiVersion version that is asked for; Meta retires each after about two years
 * @param proofSecret name of the app secret that proves each token, where the app demands it
 * @param interval how often a page is asked for comments that no webhook brought
 */
@ConfigurationProperties("moothall.ingest.facebook")
public record FacebookConfig(
    @Bindable(defaultValue = "facebook.app-secret") String appSecret,
    @Bindable(defaultValue = "facebook.app-secret-next") String nextAppSecret,
    @Bindable(defaultValue = "facebook.verify-token") String verifyToken,
    @Bindable(defaultValue = "https://graph.facebook.com") URI baseUrl,
    @Bindable(defaultValue = "v26.0") String apiVersion,
    @Nullable String proofSecret,
    @Bindable(defaultValue = "5m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "facebook";
  }

  /** What Meta delivers is signed with the app's secret; the page's own token lets us ask. */
  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(
            Stream.of(appSecret, verifyToken),
            Stream.of(pageSecret, Optional.ofNullable(proofSecret)).flatMap(Optional::stream))
        .collect(Collectors.toUnmodifiableSet());
  }
}
