package moothall.ingest.threads;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Names of the secrets that the council shares with its Threads app; values are never in here.
 *
 * @param appSecret secret of the app, which signs every delivery
 * @param nextAppSecret a second secret that is accepted as well, while the first is being replaced
 * @param verifyToken word that Meta sends with its handshake
 */
@ConfigurationProperties("moothall.ingest.threads")
public record ThreadsConfig(
    @Bindable(defaultValue = "threads.app-secret") String appSecret,
    @Bindable(defaultValue = "threads.app-secret-next") String nextAppSecret,
    @Bindable(defaultValue = "threads.verify-token") String verifyToken) {}
