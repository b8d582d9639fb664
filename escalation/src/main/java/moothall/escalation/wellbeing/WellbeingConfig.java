package moothall.escalation.wellbeing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.escalation.care.Limits;

/**
 * How much is enough for those who read, in points: a case of priority 1 counts 8, then 4, 2, 1, 1.
 *
 * @param pointsDaily from how many on somebody is told that it is enough for the day
 * @param pointsBetweenRests after how many they are asked to rest
 * @param rest how long
 * @param support where staff find somebody to talk to; shown on their page
 */
@ConfigurationProperties("moothall.escalation.wellbeing")
public record WellbeingConfig(
    @Bindable(defaultValue = "160") int pointsDaily,
    @Bindable(defaultValue = "40") int pointsBetweenRests,
    @Bindable(defaultValue = "10m") Duration rest,
    @Bindable(defaultValue = "") String support) {

  /** The same, as values that were checked. */
  public Limits limits() {
    return new Limits(pointsDaily, pointsBetweenRests, rest);
  }

  /** A wrong setting stops the start. */
  public WellbeingConfig {
    new Limits(pointsDaily, pointsBetweenRests, rest);
  }
}
