package moothall.ingest.file;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import moothall.service.secrets.ChannelSecrets;

/** Files have no page's secret: whoever replays one shows the token of all files. */
@Singleton
final class FileSecrets implements ChannelSecrets {

  @Override
  public String platform() {
    return "file";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Set.of(FileController.TOKEN);
  }
}
