package moothall.escalation.actions.x;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where X is and how it is treated.
 *
 * @param baseUrl its address without a version
 * @param clientId name of the secret that holds the app's OAuth 2.0 client id
 * @param clientSecret name of the secret that holds its client secret
 * @param standstill how long an account is left alone after X refused its authorisation or said
 *     that the plan's allowance is spent; a new authorisation ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.x")
public record XConfig(
    @Bindable(defaultValue = "https://api.x.com") URI baseUrl,
    @Bindable(defaultValue = "x.client-id") String clientId,
    @Bindable(defaultValue = "x.client-secret") String clientSecret,
    @Bindable(defaultValue = "10m") Duration standstill) {}
