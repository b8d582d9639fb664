package moothall.escalation.console;

import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.platforms.Platforms;
import moothall.platforms.Terms;

/**
 * What a platform's terms make a person mind, wherever what was read there is about to be raised or
 * to leave: in the same words everywhere.
 */
@Singleton
final class LegalFirst {

  private final Platforms platforms;

  LegalFirst(Platforms platforms) {
    this.platforms = platforms;
  }

  /** Before a comment is handed to the police or another authority; may be empty. */
  String onReferral(CommentId comment) {
    return platforms
        .find(comment.platform())
        .flatMap(
            platform -> Optional.ofNullable(platform.terms().legalFirst().get(Terms.Use.REFERRAL)))
        .orElse("");
  }
}
