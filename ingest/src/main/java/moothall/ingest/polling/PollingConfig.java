package moothall.ingest.polling;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How pages are asked for their comments.
 *
 * @param enabled whether this instance asks at all
 * @param deadline how long one answer may take
 * @param thoroughEvery how often edits and removals of older comments are looked for
 * @param reach how far back that goes, and the first round of a page; more than the seven days for
 *     which redeliveries are recognised would have old comments judged again
 * @param longestPause how long a page is left alone at most after answers that are none
 * @param lag how old a list may be: what we were told of a comment within that time is truer
 */
@ConfigurationProperties("moothall.ingest.polling")
public record PollingConfig(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "10s") Duration deadline,
    @Bindable(defaultValue = "1h") Duration thoroughEvery,
    @Bindable(defaultValue = "7d") Duration reach,
    @Bindable(defaultValue = "15m") Duration longestPause,
    @Bindable(defaultValue = "2m") Duration lag) {

  private static final Duration REMEMBERED = Duration.ofDays(7);

  public PollingConfig {
    if (reach.compareTo(REMEMBERED) > 0 || reach.isNegative()) {
      throw new IllegalArgumentException(
          "moothall.ingest.polling.reach: " + reach + " (expected: at most seven days)");
    }
  }
}
