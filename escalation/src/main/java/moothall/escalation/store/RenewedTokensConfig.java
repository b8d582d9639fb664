package moothall.escalation.store;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How tokens that platforms renew are kept.
 *
 * @param key name of the secret, of at least 32 bytes, with which they are sealed in the database
 */
@ConfigurationProperties("moothall.escalation.tokens")
public record RenewedTokensConfig(@Bindable(defaultValue = "tokens.key") String key) {}
