package moothall.escalation.actions.flickr;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where Flickr is and how accounts are acted for.
 *
 * @param baseUrl its address without a path
 * @param apiKey name of the secret that holds the app's key
 * @param apiSecret name of the secret that holds the app's secret
 * @param hourlyCalls calls of an hour that answering may use, for all accounts together; of 3,600,
 *     reading has the others
 * @param standstill how long an account is left alone after Flickr refused its token; a new one
 *     ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.flickr")
public record FlickrConfig(
    @Bindable(defaultValue = "https://www.flickr.com") URI baseUrl,
    @Bindable(defaultValue = "flickr.api-key") String apiKey,
    @Bindable(defaultValue = "flickr.api-secret") String apiSecret,
    @Bindable(defaultValue = "300") int hourlyCalls,
    @Bindable(defaultValue = "10m") Duration standstill) {

  /** Where methods are called. */
  String endpoint() {
    String address = baseUrl.toString();
    return (address.endsWith("/") ? address : address + "/") + "services/rest/";
  }
}
