package moothall.service.secrets;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import moothall.service.Secrets;
import moothall.service.health.PageGauges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the secrets that approved pages lack: once in the log, and how many in the gauge {@code
 * moothall_page_secret_missing}, which looks anew whenever it is asked. A page without its secrets
 * keeps no other page waiting.
 */
public final class MissingSecrets {

  private static final Logger LOG = LoggerFactory.getLogger(MissingSecrets.class);

  private final Secrets secrets;
  private final List<ChannelSecrets> channels;
  private final MeterRegistry meters;
  private final String deed;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, SortedSet<String>> said = new ConcurrentHashMap<>();

  /** {@code deed} is what cannot be done with a page that lacks a secret: "read", "acted on". */
  public MissingSecrets(
      Secrets secrets, List<ChannelSecrets> channels, MeterRegistry meters, String deed) {
    this.secrets = secrets;
    this.channels = channels;
    this.meters = meters;
    this.deed = deed;
  }

  /** For somebody who only asks. */
  public MissingSecrets(Secrets secrets, List<ChannelSecrets> channels, String deed) {
    this(secrets, channels, new SimpleMeterRegistry(), deed);
  }

  /**
   * A page as the register has it.
   *
   * @param secretName name of its own secret; empty if it has none
   */
  public record Page(String id, String platform, boolean approved, Optional<String> secretName) {}

  /** To be called with all pages, as often as one likes: what was said is not said again. */
  public void lookAt(Collection<Page> all) {
    for (Page page : all) {
      if (pages.put(page.id(), page) == null) {
        Gauge.builder(PageGauges.SECRET_MISSING, () -> of(page.id()).size())
            .description("secrets that an approved page lacks")
            .tag("page", page.id())
            .register(meters);
      }
      say(page, of(page.id()));
    }
  }

  private void say(Page page, SortedSet<String> missing) {
    SortedSet<String> before = said.put(page.id(), missing);
    if (!missing.isEmpty() && !missing.equals(before)) {
      LOG.warn(
          "page {} cannot be {} until {}",
          page.id(),
          deed,
          missing.stream()
              .map(name -> "secret " + name + " is there (" + secrets.place(name) + ")")
              .collect(Collectors.joining(" and ")));
    }
  }

  private SortedSet<String> of(String pageId) {
    return Optional.ofNullable(pages.get(pageId)).map(this::of).orElseGet(TreeSet::new);
  }

  /** Names of the secrets that the page lacks; none if it is not approved. */
  public SortedSet<String> of(Page asked) {
    return Optional.of(asked).filter(Page::approved).stream()
        .flatMap(page ->
            channels.stream()
                .filter(channel -> channel.platform().equals(page.platform()))
                .flatMap(channel -> channel.neededFor(page.secretName()).stream()))
        .filter(name -> !isThere(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A file that cannot be read is as good as none. */
  private boolean isThere(String name) {
    try {
      return secrets.find(name).isPresent();
    } catch (UncheckedIOException unreadable) {
      return false;
    }
  }
}
