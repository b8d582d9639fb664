package moothall.escalation.actions.threads;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import moothall.escalation.actions.meta.GraphAddress;

/**
 * Where Threads is and how it is treated.
 *
 * @param baseUrl its address without a version
 * @param apiVersion version that is asked for
 * @param standstill how long an account is left alone after Threads refused its token or blocked
 *     it; a new token ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.threads")
public record ThreadsConfig(
    @Bindable(defaultValue = "https://graph.threads.net") URI baseUrl,
    @Bindable(defaultValue = "v1.0") String apiVersion,
    @Bindable(defaultValue = "10m") Duration standstill) {

  GraphAddress address() {
    return new GraphAddress(baseUrl, apiVersion, null, standstill);
  }
}
