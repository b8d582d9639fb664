package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Words in which Cyrillic or Greek letters pass for Latin ones, as in a name that looks like the
 * council's and is not. Words of one script, whichever it is, are left alone.
 */
final class MixedScripts {

  private MixedScripts() {}

  /** What to write behind such a word, by the place where its last character begins. */
  static Map<Integer, String> notes(String text) {
    Map<Integer, String> notes = new HashMap<>();
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (Character.isLetter(point)) {
        scripts.add(UnicodeScript.of(point));
        last = i;
      } else if (!Invisible.is(point) && UnicodeScript.of(point) != UnicodeScript.INHERITED) {
        note(scripts, last, notes);
        scripts.clear();
      }
    }
    note(scripts, last, notes);
    return notes;
  }

  private static void note(Set<UnicodeScript> scripts, int last, Map<Integer, String> notes) {
    if (scripts.contains(UnicodeScript.LATIN)) {
      boolean cyrillic = scripts.contains(UnicodeScript.CYRILLIC);
      boolean greek = scripts.contains(UnicodeScript.GREEK);
      if (cyrillic || greek) {
        String other =
            cyrillic && greek ? t("Cyrillic and Greek") : cyrillic ? t("Cyrillic") : t("Greek");
        notes.put(last, "⟦" + t("Latin and {0} letters", other) + "⟧");
      }
    }
  }
}
