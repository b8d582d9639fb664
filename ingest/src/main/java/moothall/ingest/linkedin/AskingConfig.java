package moothall.ingest.linkedin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * How LinkedIn is asked for comments.
 *
 * @param baseUrl address of the API without a path
 * @param tokenUrl where a refresh token is exchanged for an access token
 * @param refreshes whether the page's secret is a refresh token; where LinkedIn gives the app none,
 *     it is an access token, good for sixty days
 * @param version version that is asked for, as year and month; LinkedIn retires each after a year
 * @param dailyCalls calls of a day that this instance may use for reading, ten or more; they are
 *     spread over the day
 * @param interval how often a page is asked what is new
 * @param thoroughEvery how often at most all posts of the last days are read; for LinkedIn it costs
 *     a call a post and one for each comment that was answered
 */
@ConfigurationProperties("moothall.ingest.linkedin.asking")
public record AskingConfig(
    @Bindable(defaultValue = "https://api.linkedin.com") URI baseUrl,
    @Bindable(defaultValue = "https://www.linkedin.com/oauth/v2/accessToken") URI tokenUrl,
    @Bindable(defaultValue = "true") boolean refreshes,
    @Bindable(defaultValue = "202607") String version,
    @Bindable(defaultValue = "80") int dailyCalls,
    @Bindable(defaultValue = "30m") Duration interval,
    @Bindable(defaultValue = "1d") Duration thoroughEvery) {}
