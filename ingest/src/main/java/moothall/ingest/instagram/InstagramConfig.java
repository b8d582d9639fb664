package moothall.ingest.instagram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Names of the secrets that the council shares with its Instagram app; values are never in here.
 *
 * @param appSecret secret of the app, which signs every delivery
 * @param nextAppSecret a second secret that is accepted as well, while the first is being replaced
 * @param verifyToken word that Meta sends with its handshake
 */
@ConfigurationProperties("moothall.ingest.instagram")
public record InstagramConfig(
    @Bindable(defaultValue = "instagram.app-secret") String appSecret,
    @Bindable(defaultValue = "instagram.app-secret-next") String nextAppSecret,
    @Bindable(defaultValue = "instagram.verify-token") String verifyToken) {}
