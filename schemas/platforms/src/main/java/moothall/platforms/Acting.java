package moothall.platforms;

import java.util.Map;
import java.util.Set;

/**
 * What can be asked of a platform about a comment.
 *
 * @param abilities one for every act
 * @param built whether this version has an executor: it hides and shows where that is offered
 * @param forPeople what the executor does besides, and only when a person asks for it
 */
public record Acting(
    Map<Act, Ability> abilities, Hiding hiding, boolean built, Set<Act> forPeople) {

  public Acting {
    forPeople = Set.copyOf(forPeople);
    if (abilities.size() != Act.values().length) {
      throw new IllegalArgumentException(
          abilities.keySet() + " (expected: an ability for every act)");
    }
    abilities = Map.copyOf(abilities);
  }
}
