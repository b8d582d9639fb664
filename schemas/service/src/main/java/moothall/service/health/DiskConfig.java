package moothall.service.health;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * The disk that the service writes to.
 *
 * @param folder on it
 * @param leastFree bytes; with less the service is DOWN, since what it writes next may be cut short
 */
@ConfigurationProperties("moothall.disk")
public record DiskConfig(
    @Bindable(defaultValue = ".") Path folder,
    @Bindable(defaultValue = "268435456") long leastFree) {}
