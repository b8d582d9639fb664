package moothall.escalation.accounts;

import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.CaseEvent;

/**
 * What an account that is added here may be called: letters that look like no others, so that the
 * record says who it was. The accounts file may have other names.
 */
final class NewName {

  static final int LONGEST = 40;

  /** The record uses them for nobody, for the machine, and for whoever wrote a comment. */
  private static final Set<String> TAKEN =
      Set.of(CaseEvent.SYSTEM, "unknown", "nobody", "author", "machine", "platform");

  private NewName() {}

  /** Why it cannot be one, as a sentence. */
  static Optional<String> objection(String name) {
    boolean fits =
        !name.isEmpty()
            && name.length() <= LONGEST
            && isLetter(name.charAt(0))
            && isLetterOrDigit(name.charAt(name.length() - 1))
            && name.chars().allMatch(it -> isLetterOrDigit(it) || it == '.' || it == '-');
    if (!fits) {
      return Optional.of(
          "That is no name for an account (expected: small letters a to z, digits, full stops and"
              + " hyphens, beginning with a letter, at most "
              + LONGEST
              + "; such as sam.okafor).");
    }
    return TAKEN.contains(name)
        ? Optional.of("The record uses " + name + " for something else (expected: another name).")
        : Optional.empty();
  }

  private static boolean isLetter(int it) {
    return it >= 'a' && it <= 'z';
  }

  private static boolean isLetterOrDigit(int it) {
    return isLetter(it) || (it >= '0' && it <= '9');
  }
}
