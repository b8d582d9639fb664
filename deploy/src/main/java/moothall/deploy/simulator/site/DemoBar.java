package moothall.deploy.simulator.site;

import java.util.Optional;
import moothall.deploy.simulator.town.Tally;

/**
 * The strip for the demo's newcomer, set apart from what residents see.
 *
 * @param console where moderators work
 * @param trouble why Moothall did not take the last thing it was told, if it did not
 */
public record DemoBar(Tally tally, String console, Optional<String> trouble) {

  /** In words, because a dash would be read as zero. */
  public String lastHide() {
    return tally.lastHide().map(time -> time.toMillis() + " ms").orElse("nothing yet");
  }
}
