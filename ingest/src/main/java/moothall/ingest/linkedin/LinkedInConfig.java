package moothall.ingest.linkedin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.service.secrets.ChannelSecrets;

/**
 * Names of the secrets of the council's app at LinkedIn; values are never in here.
 *
 * @param clientId the app's id, with which access tokens are fetched
 * @param clientSecret the app's secret, which signs every delivery, answers challenges and fetches
 *     access tokens
 * @param nextClientSecret a second secret with which deliveries may be signed as well while the
 *     first is being replaced; where it is set, challenges are answered with it
 */
@ConfigurationProperties("moothall.ingest.linkedin")
public record LinkedInConfig(
    @Bindable(defaultValue = "linkedin.client-id") String clientId,
    @Bindable(defaultValue = "linkedin.client-secret") String clientSecret,
    @Bindable(defaultValue = "linkedin.client-secret-next") String nextClientSecret)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "linkedin";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(pageSecret.stream(), Stream.of(clientId, clientSecret))
        .collect(Collectors.toUnmodifiableSet());
  }
}
