package moothall.escalation.actions.facebook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import moothall.escalation.actions.meta.GraphAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the Graph API is and how it is treated.
 *
 * @param baseUrl its address without a version
 * @param apiVersion version that is asked for; Meta retires each after about two years
 * @param proofSecret name of the app secret that proves each token, where the app demands it
 * @param standstill how long a page is left alone after Facebook refused its token or blocked it; a
 *     new token ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.facebook")
public record FacebookConfig(
    @Bindable(defaultValue = "https://graph.facebook.com") URI baseUrl,
    @Bindable(defaultValue = "v26.0") String apiVersion,
    @Nullable String proofSecret,
    @Bindable(defaultValue = "10m") Duration standstill) {

  GraphAddress address() {
    return new GraphAddress(baseUrl, apiVersion, proofSecret, standstill);
  }
}
