package moothall.service.atproto;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;

/** How long a server wants to be left alone, as it says beside a 429. */
public final class AtLimits {

  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private AtLimits() {}

  /**
   * From one second to one day; a minute where it does not say. Servers name the second since 1970
   * in which the window ends.
   */
  public static Duration pause(HttpHeaders headers, Instant now) {
    Duration said =
        headers
            .firstValue("ratelimit-reset")
            .filter(it -> !it.isEmpty() && it.length() <= 12)
            .filter(it -> it.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(it -> Duration.between(now, Instant.ofEpochSecond(Long.parseLong(it))))
            .orElse(UNSAID);
    Duration atLeast = said.compareTo(SHORTEST) < 0 ? SHORTEST : said;
    return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
  }
}
