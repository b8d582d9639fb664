package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.Optional;
import moothall.platforms.Act;
import moothall.platforms.Platform;

/**
 * How a comment is reported to its platform.
 *
 * @param platform as people name it
 * @param throughUs whether its moderators are told by us
 * @param press what a person presses there; may be empty
 * @param link where; empty if no address can be made
 */
public record ReportingThere(
    String platform, boolean throughUs, String press, Optional<CommentLink> link) {

  static ReportingThere of(Optional<Platform> platform, Optional<CommentLink> link) {
    return new ReportingThere(
        platform.map(Platform::name).orElseGet(() -> t("the platform")),
        platform.filter(it -> it.does(Act.REPORT)).isPresent(),
        platform.map(it -> it.ability(Act.REPORT).press()).orElse(""),
        link);
  }
}
