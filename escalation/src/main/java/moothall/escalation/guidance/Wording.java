package moothall.escalation.guidance;

import java.util.List;

/**
 * What the council has agreed to say in public, in both languages.
 *
 * @param id by which it is known, also in another file
 * @param title how people find it
 * @param en in English
 * @param cy in Welsh
 * @param categories for which it fits; empty for any comment
 */
public record Wording(String id, String title, String en, String cy, List<String> categories) {
  public Wording {
    categories = List.copyOf(categories);
  }
}
