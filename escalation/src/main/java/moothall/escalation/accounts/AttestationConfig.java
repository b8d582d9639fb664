package moothall.escalation.accounts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which policy for acceptable use people confirm to have read.
 *
 * @param version as the council names it; empty: nobody is asked. Another one, and everybody is
 *     asked again
 * @param address where it is read, of the council's intranet say; only ever a link
 * @param every after how long the same version is to be confirmed again
 */
@ConfigurationProperties("moothall.escalation.attestation")
public record AttestationConfig(
    @Bindable(defaultValue = "") String version,
    @Nullable URI address,
    @Bindable(defaultValue = "365d") Duration every) {

  private static final int LONGEST = 60;

  /** A wrong setting stops the start. */
  public AttestationConfig {
    version = version.strip();
    if (version.length() > LONGEST) {
      throw new IllegalArgumentException(
          "moothall.escalation.attestation.version has "
              + version.length()
              + " characters (expected: at most "
              + LONGEST
              + ")");
    }
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException(
          "moothall.escalation.attestation.every is " + every + " (expected: longer than nothing)");
    }
    if (address != null && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException(
          "moothall.escalation.attestation.address is no address of https (expected: as"
              + " https://intranet.ambermere.example/acceptable-use)");
    }
  }
}
