package moothall.platforms;

import java.util.List;
import java.util.OptionalInt;

/**
 * Whether one act can be asked of one platform.
 *
 * @param note what must be known with it; may be empty
 * @param press what a person presses there where no program does it; may be empty
 * @param longest most characters that it takes, for what has words; empty if that is not known
 * @param sources keys of the file's list of sources
 */
public record Ability(
    Offer offer, String note, String press, OptionalInt longest, List<String> sources) {

  public Ability {
    sources = List.copyOf(sources);
  }
}
