package moothall.ingest.file;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import moothall.service.secrets.ChannelSecrets;

/** Who replays a file, or files a comment by hand, shows the token of all files. */
@Factory
final class FileSecrets {

  @Singleton
  ChannelSecrets ofFiles() {
    return new OfTheToken("file");
  }

  @Singleton
  ChannelSecrets ofNextdoor() {
    return new OfTheToken("nextdoor");
  }

  @Singleton
  ChannelSecrets ofMySpace() {
    return new OfTheToken("myspace");
  }

  private record OfTheToken(String platform) implements ChannelSecrets {
    @Override
    public Set<String> neededFor(Optional<String> pageSecret) {
      return Set.of(FileController.TOKEN);
    }
  }
}
