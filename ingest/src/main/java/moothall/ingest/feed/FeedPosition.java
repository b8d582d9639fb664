package moothall.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through a feed stands.
 *
 * @param page how many pages have been read, this one included
 * @param address of the page; on the machine that the register names, and no other
 */
record FeedPosition(int page, URI address) {

  /** A feed whose pages lead in a circle ends there. */
  private static final int MOST_PAGES = 200;

  /** Anything but a position of ours is the feed's beginning. */
  static FeedPosition read(@Nullable String position, String feed) {
    URI beginning = URI.create(feed);
    if (position == null || !position.matches("[0-9]{1,3} .+")) {
      return new FeedPosition(1, beginning);
    }
    int blank = position.indexOf(' ');
    return sameMachine(beginning, position.substring(blank + 1))
        .map(it -> new FeedPosition(Integer.parseInt(position.substring(0, blank)), it))
        .orElse(new FeedPosition(1, beginning));
  }

  /** Empty if there is no next page, it lies on another machine, or there were enough. */
  Optional<FeedPosition> next(@Nullable String further) {
    return further == null || page >= MOST_PAGES
        ? Optional.empty()
        : sameMachine(address, further).map(it -> new FeedPosition(page + 1, it));
  }

  String written() {
    return page + " " + address;
  }

  private static Optional<URI> sameMachine(URI here, String further) {
    try {
      // Java takes a query alone for one of the folder; everybody else takes it for one of the
      // page.
      String address = further.strip();
      URI there =
          here.resolve(new URI(address.startsWith("?") ? here.getRawPath() + address : address));
      boolean same =
          Objects.equals(here.getScheme(), there.getScheme())
              && Objects.equals(here.getRawAuthority(), there.getRawAuthority());
      return same ? Optional.of(there) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
