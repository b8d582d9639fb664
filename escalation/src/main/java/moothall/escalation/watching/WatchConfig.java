package moothall.escalation.watching;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which services the console's page of operations watches.
 *
 * @param ingest base address of each instance of ingest, never of a balancer before several: each
 *     counts for itself
 * @param moderation of each instance of moderation
 * @param escalation of each other instance of escalation; the one that asks is always there
 * @param pause between two looks
 * @param deadline longest wait for an answer
 */
@ConfigurationProperties("moothall.escalation.watch")
public record WatchConfig(
    @Bindable(defaultValue = "http://127.0.0.1:7401") List<URI> ingest,
    @Bindable(defaultValue = "http://127.0.0.1:7402") List<URI> moderation,
    @Bindable(defaultValue = "") List<URI> escalation,
    @Bindable(defaultValue = "10s") Duration pause,
    @Bindable(defaultValue = "3s") Duration deadline) {

  public WatchConfig {
    ingest = named(ingest);
    moderation = named(moderation);
    escalation = named(escalation);
  }

  /** An empty text is no address: whoever watches by other means names none. */
  private static List<URI> named(List<URI> addresses) {
    return addresses.stream().filter(it -> !it.toString().isEmpty()).toList();
  }
}
