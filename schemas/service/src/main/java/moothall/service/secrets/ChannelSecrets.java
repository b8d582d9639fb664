package moothall.service.secrets;

import java.util.Optional;
import java.util.Set;

/** A channel that says without which secrets it can do nothing for a page. */
public interface ChannelSecrets {

  /** Name of the platform, as comment ids begin with it. */
  String platform();

  /**
   * Names of all secrets that must be there; unless a channel says otherwise, the page's own.
   *
   * @param pageSecret name of the page's own secret; empty if the register names none
   */
  default Set<String> neededFor(Optional<String> pageSecret) {
    return pageSecret.map(Set::of).orElse(Set.of());
  }
}
