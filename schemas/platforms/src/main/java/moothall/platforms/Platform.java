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
   * Whether this version can ask the platform for the act. Hiding and showing must be offered
   * without a condition, because a machine asks for it; what a person asks for may be refused.
   */
  public boolean does(Act act) {
    return switch (act) {
      case HIDE, UNHIDE -> acting.built() && ability(act).offer() == Offer.OFFERED;
      case DELETE, REPLY, BLOCK, UNBLOCK, REPORT -> acting.forPeople().contains(act);
    };
  }
}
