package moothall.escalation.stopping;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.escalation.brakes.Breaker;
import moothall.escalation.brakes.Pause;
import moothall.escalation.brakes.Quota;

/**
 * What the machine may hide by itself, and when it is stopped.
 *
 * @param dailyPerPage comments it may hide on one page on one day
 * @param dailyInAll comments it may hide on all pages on one day
 * @param sample how many of the newest hides of a page are looked at for reversals
 * @param reversedAtLeast how many of them people must have reversed before their share counts
 * @param reversedShare share of them above which the machine is stopped; 0 to 1
 * @param rateFloor hides an hour on a page that are never too many
 * @param rateFactor by what factor the page's usual number of an hour may be exceeded
 * @param pause how long a person stops it if nothing else is said
 * @param longestPause how long a person can stop it at a time
 */
@ConfigurationProperties("moothall.escalation.brakes")
public record BrakesConfig(
    @Bindable(defaultValue = "500") int dailyPerPage,
    @Bindable(defaultValue = "2000") int dailyInAll,
    @Bindable(defaultValue = "50") int sample,
    @Bindable(defaultValue = "5") int reversedAtLeast,
    @Bindable(defaultValue = "0.2") double reversedShare,
    @Bindable(defaultValue = "100") int rateFloor,
    @Bindable(defaultValue = "10") int rateFactor,
    @Bindable(defaultValue = "4h") Duration pause,
    @Bindable(defaultValue = "24h") Duration longestPause) {

  public BrakesConfig {
    // Refused at the start, not at the first hide.
    var _ = new Quota(dailyPerPage, dailyInAll);
    var _ = new Breaker(sample, reversedAtLeast, reversedShare, rateFloor, rateFactor);
    var _ = new Pause(pause, longestPause);
  }

  public Quota quota() {
    return new Quota(dailyPerPage, dailyInAll);
  }

  public Breaker breaker() {
    return new Breaker(sample, reversedAtLeast, reversedShare, rateFloor, rateFactor);
  }

  public Pause pauses() {
    return new Pause(pause, longestPause);
  }
}
