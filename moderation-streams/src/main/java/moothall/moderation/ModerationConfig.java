package moothall.moderation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How moderation runs on this machine.
 *
 * @param stateDir folder of the stream's local state; it can be lost without harm
 * @param policies folder of policy packs; what is shipped if absent
 * @param proscribed file with the proscribed organisations; the example list if absent
 * @param candidate folder of a model to try beside the one in use, without effect; none if absent
 * @param applicationId Kafka's name for all instances together; changing it judges everything anew
 * @param threads how many comments are judged at the same time in this process
 */
@ConfigurationProperties("moothall.moderation")
public record ModerationConfig(
    @Bindable(defaultValue = ".moothall/moderation") String stateDir,
    @Nullable String policies,
    @Nullable String proscribed,
    @Nullable String candidate,
    @Bindable(defaultValue = "moothall-moderation") String applicationId,
    @Bindable(defaultValue = "2") int threads) {

  /** The one transactional line of all instances that say what they judge by. */
  String publicationLine() {
    return applicationId + "-policies";
  }
}
