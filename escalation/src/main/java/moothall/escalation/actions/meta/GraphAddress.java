package moothall.escalation.actions.meta;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a Graph API is and how it is treated.
 *
 * @param baseUrl its address without a version
 * @param apiVersion version that is asked for
 * @param proofSecret name of the app secret that proves each token, where the app demands it
 * @param standstill how long a page is left alone after its token was refused or it was blocked
 */
public record GraphAddress(
    URI baseUrl, String apiVersion, @Nullable String proofSecret, Duration standstill) {

  /** Names of the secrets without which nothing can be asked for a page. */
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.of(pageSecret, Optional.ofNullable(proofSecret))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
