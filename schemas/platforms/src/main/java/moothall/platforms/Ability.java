package moothall.platforms;

import java.util.List;

/**
 * Whether one act can be asked of one platform.
 *
 * @param note what must be known with it; may be empty
 * @param sources keys of the file's list of sources
 */
public record Ability(Offer offer, String note, List<String> sources) {

  public Ability {
    sources = List.copyOf(sources);
  }
}
