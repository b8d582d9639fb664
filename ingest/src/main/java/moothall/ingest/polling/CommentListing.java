package moothall.ingest.polling;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One platform's way of being asked. Never throws for what a platform or a network may do. */
public interface CommentListing {

  /** Name of the platform, as the page register has it. */
  String platform();

  /** How long after the beginning of one round the next begins. */
  Duration interval();

  /**
   * How long after the beginning of one thorough round the next begins at the earliest; whoever
   * configures it for all platforms may want more.
   */
  default Duration thoroughInterval() {
    return Duration.ZERO;
  }

  /**
   * Asks once, from where the question says. A round is as many questions as it takes until nothing
   * is left; comments may come in any order and more than once.
   */
  Heard ask(Question question);

  /**
   * The position behind what cannot be read at this one: the next post, the next list; empty if it
   * was the last.
   */
  Optional<String> beyond(String position);

  /** Looks for one comment that was there and no longer stands in the list. */
  Standing standing(Account account, String nativeId);

  /** How many comments can be looked for with one call. */
  default int atOnce() {
    return 1;
  }

  /**
   * Looks for several at once, {@link #atOnce} at most. Of one that is missing in the answer the
   * platform did not say; after one of which it was silent, none of the others is looked for.
   */
  default Map<String, Standing> standings(Account account, List<String> nativeIds) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    for (String nativeId : nativeIds) {
      Standing standing = standing(account, nativeId);
      standings.put(nativeId, standing);
      if (standing instanceof Standing.Silent) {
        break;
      }
    }
    return standings;
  }
}
