package moothall.ingest.youtube;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.service.secrets.ChannelSecrets;

/**
 * Where the Data API is and how much of the project's quota reading may use.
 *
 * @param baseUrl its address without a path
 * @param tokenUrl where a refresh token is exchanged for an access token
 * @param clientId name of the secret that holds the OAuth client's id
 * @param clientSecret name of the secret that holds the OAuth client's secret
 * @param dailyUnits units of a day that all instances together may use for reading; acting has the
 *     others
 * @param interval how often a channel is asked; a round takes three units and more
 */
@ConfigurationProperties("moothall.ingest.youtube")
public record YouTubeConfig(
    @Bindable(defaultValue = "https://www.googleapis.com") URI baseUrl,
    @Bindable(defaultValue = "https://oauth2.googleapis.com/token") URI tokenUrl,
    @Bindable(defaultValue = "youtube.client-id") String clientId,
    @Bindable(defaultValue = "youtube.client-secret") String clientSecret,
    @Bindable(defaultValue = "5000") int dailyUnits,
    @Bindable(defaultValue = "2m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "youtube";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(pageSecret.stream(), Stream.of(clientId, clientSecret))
        .collect(Collectors.toUnmodifiableSet());
  }
}
