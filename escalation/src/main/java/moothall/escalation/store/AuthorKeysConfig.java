package moothall.escalation.store;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How authors are told apart without their names.
 *
 * @param key name of the secret, of at least 32 bytes, with which the keys of authors are made;
 *     with another one, earlier strikes would not be found
 */
@ConfigurationProperties("moothall.escalation.authors")
public record AuthorKeysConfig(@Bindable(defaultValue = "authors.key") String key) {}
