package moothall.escalation.platforms;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Capability;
import moothall.platforms.Act;
import moothall.platforms.Platforms;
import moothall.platforms.file.PlatformsFile;

/** The platforms of this version. */
@Factory
final class PlatformBeans {

  @Singleton
  Platforms platforms() {
    return PlatformsFile.shipped();
  }

  /** What cannot be shown again is not hidden. */
  @Singleton
  Capabilities capabilities(Platforms platforms) {
    return id ->
        new Capability(
            platforms
                .find(id)
                .filter(platform -> platform.does(Act.HIDE) && platform.does(Act.UNHIDE))
                .isPresent());
  }
}
