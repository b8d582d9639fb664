package moothall.ingest.flickr;

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
 * Where Flickr is, and how often and how much it is asked.
 *
 * @param baseUrl its address without a path
 * @param apiKey name of the secret that holds the app's key
 * @param apiSecret name of the secret that holds the app's secret
 * @param hourlyCalls calls of an hour that this instance may use for reading, ten or more; they are
 *     spread over the hour
 * @param interval how often an account is asked what is new; Flickr allows no less than an hour
 */
@ConfigurationProperties("moothall.ingest.flickr")
public record FlickrConfig(
    @Bindable(defaultValue = "https://www.flickr.com") URI baseUrl,
    @Bindable(defaultValue = "flickr.api-key") String apiKey,
    @Bindable(defaultValue = "flickr.api-secret") String apiSecret,
    @Bindable(defaultValue = "3000") int hourlyCalls,
    @Bindable(defaultValue = "1h") Duration interval)
    implements ChannelSecrets {

  private static final Duration SHORTEST = Duration.ofHours(1);

  public FlickrConfig {
    if (interval.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "moothall.ingest.flickr.interval: " + interval + " (expected: an hour or more)");
    }
  }

  @Override
  public String platform() {
    return "flickr";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(pageSecret.stream(), Stream.of(apiKey, apiSecret))
        .collect(Collectors.toUnmodifiableSet());
  }
}
