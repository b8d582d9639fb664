package moothall.escalation.erasure;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.escalation.retention.Periods;

/**
 * The council's retention schedule.
 *
 * @param erase whether this instance erases what is due
 * @param every how often it looks
 * @param withoutCase how long comments are kept in which nothing was found; a platform whose terms
 *     allow less wins
 * @param settled how long cases are kept that nothing followed from
 * @param disputed how long cases are kept that may end before a court
 * @param signals how long signals are remembered, so that none is taken in twice: longer than they
 *     are kept in Kafka and among the dead letters
 */
@ConfigurationProperties("moothall.escalation.retention")
public record RetentionConfig(
    @Bindable(defaultValue = "true") boolean erase,
    @Bindable(defaultValue = "1h") Duration every,
    @Bindable(defaultValue = "30d") Duration withoutCase,
    @Bindable(defaultValue = "180d") Duration settled,
    @Bindable(defaultValue = "2190d") Duration disputed,
    @Bindable(defaultValue = "100d") Duration signals) {

  Periods periods() {
    return new Periods(withoutCase, settled, disputed);
  }
}
