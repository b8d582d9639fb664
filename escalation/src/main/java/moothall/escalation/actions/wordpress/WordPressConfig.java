package moothall.escalation.actions.wordpress;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How WordPress sites are treated.
 *
 * @param standstill how long a site is left alone after it refused our password; a new one ends the
 *     wait at once
 */
@ConfigurationProperties("moothall.escalation.wordpress")
public record WordPressConfig(@Bindable(defaultValue = "10m") Duration standstill) {}
