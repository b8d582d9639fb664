package moothall.escalation.actions.youtube;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where the Data API is and how it is treated.
 *
 * @param baseUrl its address without a path
 * @param tokenUrl where a refresh token is exchanged for an access token
 * @param clientId name of the secret that holds the OAuth client's id
 * @param clientSecret name of the secret that holds the OAuth client's secret
 * @param dailyUnits the project's quota of a day; Google gives 10,000 unless asked for more
 * @param keptForReading units of it that acting leaves to reading
 * @param standstill how long a page is left alone after Google refused its refresh token; a new one
 *     ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.youtube")
public record YouTubeConfig(
    @Bindable(defaultValue = "https://www.googleapis.com") URI baseUrl,
    @Bindable(defaultValue = "https://oauth2.googleapis.com/token") URI tokenUrl,
    @Bindable(defaultValue = "youtube.client-id") String clientId,
    @Bindable(defaultValue = "youtube.client-secret") String clientSecret,
    @Bindable(defaultValue = "10000") int dailyUnits,
    @Bindable(defaultValue = "5000") int keptForReading,
    @Bindable(defaultValue = "10m") Duration standstill) {}
