package moothall.escalation.checkpoints;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How checkpoints of the evidence are kept.
 *
 * @param keep whether this instance keeps them at all
 * @param folder where; best on a disk, and backed up to a place, that those who look after the
 *     database cannot write to
 * @param origin what the names of the chains begin with; a name of the council's own, without
 *     spaces or plus signs
 * @param every how often new entries are vouched for; what is younger, nothing outside the database
 *     vouches for
 * @param auditEvery how often every entry is read again and compared; also done at every start
 */
@ConfigurationProperties("moothall.escalation.checkpoints")
public record CheckpointsConfig(
    @Bindable(defaultValue = "true") boolean keep,
    @Bindable(defaultValue = "checkpoints") Path folder,
    @Bindable(defaultValue = "moothall/evidence") String origin,
    @Bindable(defaultValue = "1m") Duration every,
    @Bindable(defaultValue = "1h") Duration auditEvery) {

  public CheckpointsConfig {
    boolean usable =
        !origin.isEmpty()
            && origin.chars().noneMatch(it -> it == '+' || it <= ' ' || Character.isSpaceChar(it));
    if (!usable) {
      throw new IllegalArgumentException(
          "moothall.escalation.checkpoints.origin: \""
              + origin
              + "\" (expected: a name without spaces or plus signs)");
    }
  }
}
