package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.Locale;
import moothall.escalation.domain.Severity;
import moothall.escalation.domain.Visibility;

/** Names and colours of what is shown; a colour only ever repeats what the words say. */
final class Labelling {

  private Labelling() {}

  static String words(Enum<?> name) {
    return words(name.name());
  }

  /** Of a name as programs have it. */
  static String words(String name) {
    return t(name.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** In capitals, as it is called everywhere. */
  static String name(Severity severity) {
    return t(severity.name());
  }

  /**
   * A line of a record in the language of whoever reads it: the whole of it, or what stands before
   * a colon, where the rest are names and numbers.
   */
  static String line(String what) {
    int colon = what.indexOf(": ");
    String whole = t(what);
    return colon < 0 || !whole.equals(what)
        ? whole
        : t(what.substring(0, colon)) + ": " + t(what.substring(colon + 2));
  }

  static String colour(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "red";
      case HIGH -> "orange";
      case MEDIUM -> "yellow";
      case LOW -> "blue";
      case INFO -> "grey";
    };
  }

  static String colour(Visibility visibility) {
    return switch (visibility) {
      case VISIBLE -> "turquoise";
      case HIDING, UNHIDING, DELETING, HELD -> "yellow";
      case PARTIALLY_HIDDEN, UNCERTAIN -> "orange";
      case HIDDEN -> "purple";
      case GONE -> "grey";
    };
  }
}
