package moothall.platforms;

import java.util.Objects;

/**
 * One platform.
 *
 * @param id how comment ids and the page register name it, for ever: lower-case letters and digits
 * @param name how people name it
 */
public record Platform(
    String id,
    String name,
    Reading reading,
    PageForm page,
    Acting acting,
    Limits limits,
    Terms terms,
    Links links) {

  public Ability ability(Act act) {
    return Objects.requireNonNull(acting.abilities().get(act));
  }

  /**
   * Whether this version can ask the platform for the act on any page: the platform offers it
   * without a condition, and there is an executor.
   */
  public boolean does(Act act) {
    return acting.built() && ability(act).offer() == Offer.OFFERED;
  }
}
