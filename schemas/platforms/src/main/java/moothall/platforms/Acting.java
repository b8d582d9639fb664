package moothall.platforms;

import java.util.Map;

/**
 * What can be asked of a platform about a comment.
 *
 * @param abilities one for every act
 * @param built whether this version has an executor
 */
public record Acting(Map<Act, Ability> abilities, Hiding hiding, boolean built) {

  public Acting {
    if (abilities.size() != Act.values().length) {
      throw new IllegalArgumentException(
          abilities.keySet() + " (expected: an ability for every act)");
    }
    abilities = Map.copyOf(abilities);
  }
}
