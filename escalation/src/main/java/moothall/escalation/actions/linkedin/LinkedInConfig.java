package moothall.escalation.actions.linkedin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where LinkedIn is and how pages are acted for.
 *
 * @param baseUrl address of the API without a path
 * @param tokenUrl where a refresh token is exchanged for an access token
 * @param refreshes whether the page's secret is a refresh token; where LinkedIn gives the app none,
 *     it is an access token, good for sixty days
 * @param version version that is asked for, as year and month; LinkedIn retires each after a year
 * @param dailyCalls calls of a day that answering may use for each page, one or more; what reading
 *     uses is not among them
 * @param clientId name of the secret that holds the app's id
 * @param clientSecret name of the secret that holds its secret
 * @param standstill how long a page is left alone after LinkedIn refused its authorisation; a new
 *     one ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.linkedin")
public record LinkedInConfig(
    @Bindable(defaultValue = "https://api.linkedin.com") URI baseUrl,
    @Bindable(defaultValue = "https://www.linkedin.com/oauth/v2/accessToken") URI tokenUrl,
    @Bindable(defaultValue = "true") boolean refreshes,
    @Bindable(defaultValue = "202607") String version,
    @Bindable(defaultValue = "20") int dailyCalls,
    @Bindable(defaultValue = "linkedin.client-id") String clientId,
    @Bindable(defaultValue = "linkedin.client-secret") String clientSecret,
    @Bindable(defaultValue = "10m") Duration standstill) {}
