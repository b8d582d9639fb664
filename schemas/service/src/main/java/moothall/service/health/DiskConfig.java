package moothall.service.health;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.nio.file.Files;
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
    @Bindable(defaultValue = LEAST_FREE) long leastFree) {

  /** A quarter of a gibibyte. */
  public static final String LEAST_FREE = "268435456";

  /** Bytes that are left. A folder that is not made yet will stand on the disk of the one above. */
  public long free() throws IOException {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return Files.getFileStore(there).getUsableSpace();
  }
}
