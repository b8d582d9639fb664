package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Names of lists or contexts, which every file of a pack may choose freely: a name means the file's
 * own first, then the shared part's, and otherwise the only one that the pack has.
 */
final class Names {

  /** The part of a pack that holds what all its parts use; it wins where several have a name. */
  private static final String SHARED = "shared";

  private final String kind;
  private final Set<String> full = new HashSet<>();
  private final Map<String, List<String>> byPack = new HashMap<>();

  /** For messages: list or context. */
  Names(String kind) {
    this.kind = kind;
  }

  /** Takes a name in and gives it back in full: {@code pack/name} or {@code pack/part/name}. */
  String define(Place place, String name, Node at) {
    String qualified = place.prefix() + name;
    if (!full.add(qualified)) {
      throw new Unreadable(at, kind + " " + name + " stands there twice (expected: once)");
    }
    byPack.computeIfAbsent(place.pack() + "/" + name, key -> new ArrayList<>()).add(qualified);
    return qualified;
  }

  /** The full name of what is written somewhere. */
  String find(Place place, String written, Node at) {
    String own = place.prefix() + written;
    if (full.contains(own)) {
      return own;
    }
    if (full.contains(written)) {
      return written;
    }
    List<String> candidates =
        byPack.getOrDefault(
            written.indexOf('/') < 0 ? place.pack() + "/" + written : written, List.of());
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    String shared = place.pack() + "/" + SHARED + "/" + written;
    if (full.contains(shared)) {
      return shared;
    }
    throw new Unreadable(
        at,
        candidates.isEmpty()
            ? written + " (expected: the name of a " + kind + ")"
            : written + " is several (expected: one of " + candidates + ")");
  }

  /**
   * Where a name is written.
   *
   * @param part of the pack; empty in the file with the header
   */
  record Place(String pack, String part) {

    String prefix() {
      return part.isEmpty() ? pack + "/" : pack + "/" + part + "/";
    }
  }
}
