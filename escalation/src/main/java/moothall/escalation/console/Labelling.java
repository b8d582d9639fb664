package moothall.escalation.console;

import java.util.Locale;
import moothall.escalation.domain.Severity;
import moothall.escalation.domain.Visibility;

/** Names and colours of what is shown; a colour only ever repeats what the words say. */
final class Labelling {

  private Labelling() {}

  static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
