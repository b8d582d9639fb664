package moothall.escalation.actions.tiktok;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where TikTok's API for Business is and how it is treated.
 *
 * @param baseUrl its address without a version
 * @param clientId name of the secret that holds the app's id
 * @param clientSecret name of the secret that holds its secret
 * @param standstill how long an account is left alone after TikTok refused its authorisation; a new
 *     one ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.tiktok")
public record TikTokConfig(
    @Bindable(defaultValue = "https://business-api.tiktok.com") URI baseUrl,
    @Bindable(defaultValue = "tiktok.client-id") String clientId,
    @Bindable(defaultValue = "tiktok.client-secret") String clientSecret,
    @Bindable(defaultValue = "10m") Duration standstill) {}
