package moothall.escalation.platforms;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Capability;
import moothall.escalation.domain.ReplyText;
import moothall.platforms.Act;
import moothall.platforms.Offer;
import moothall.platforms.Platform;
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
        platforms
            .find(id)
            .map(platform ->
                new Capability(
                    platform.does(Act.HIDE) && platform.does(Act.UNHIDE),
                    platform.does(Act.DELETE),
                    longestReply(platform),
                    platform.does(Act.BLOCK) && platform.does(Act.UNBLOCK),
                    platform.does(Act.REPORT)
                        || platform.ability(Act.REPORT).offer() == Offer.PEOPLE_ONLY))
            .orElse(Capability.NONE);
  }

  private static int longestReply(Platform platform) {
    return platform.does(Act.REPLY)
        ? Math.min(
            ReplyText.LONGEST, platform.ability(Act.REPLY).longest().orElse(ReplyText.LONGEST))
        : 0;
  }
}
