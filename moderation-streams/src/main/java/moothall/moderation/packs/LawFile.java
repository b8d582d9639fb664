package moothall.moderation.packs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import moothall.moderation.policy.Law;

/** The law register: what rules may rest on. */
record LawFile(Map<String, Law> byId) {

  private static final Set<String> KEYS =
      Set.of("register", "version", "owner", "review-by", "laws");
  private static final Set<String> LAW_KEYS =
      Set.of("id", "title", "effective-from", "effective-until");

  static final LawFile NONE = new LawFile(Map.of());

  static LawFile read(String yaml) {
    Section file = Section.read(yaml, KEYS);
    Map<String, Law> byId = new HashMap<>();
    for (Section entry : file.sections("laws", LAW_KEYS)) {
      Law law = new Law(entry.text("id"), entry.text("title"), entry.validity());
      if (byId.put(law.id(), law) != null) {
        throw new Unreadable(entry.at("id"), law.id() + " stands there twice (expected: once)");
      }
    }
    return new LawFile(Map.copyOf(byId));
  }
}
