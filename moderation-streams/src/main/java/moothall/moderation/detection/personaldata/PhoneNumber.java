package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A UK number as it stands in a text.
 *
 * @param digits as dialled within the UK, without separators
 */
record PhoneNumber(int from, int to, String digits) {

  private static final String SEPARATORS = " .-()/_\u2013\u2010\u2011";
  private static final int MOST_SEPARATORS = 3;
  private static final int FULL_LENGTH = 11;

  /** The first number at or behind a place. */
  static Optional<PhoneNumber> find(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean begins = c == '+' || c == '0' || c == '4';
      if (begins && (at == 0 || !isDigit(text.charAt(at - 1)))) {
        Optional<PhoneNumber> number = at(text, at);
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PhoneNumber> at(String text, int at) {
    StringBuilder digits = new StringBuilder();
    List<Integer> groups = new ArrayList<>();
    String prefix = prefix(text, at);
    int wanted = FULL_LENGTH;
    int i = at + prefix.length();
    if (!prefix.isEmpty()) {
      digits.append('0');
    }
    int end = i;
    int separators = 0;
    while (i < text.length() && digits.length() < wanted) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        boolean trunkZero = !prefix.isEmpty() && digits.length() == 1 && c == '0';
        if (!trunkZero) {
          digits.append(c);
          count(groups, separators > 0);
        }
        separators = 0;
        end = i + 1;
      } else if (SEPARATORS.indexOf(c) < 0 || ++separators > MOST_SEPARATORS) {
        break;
      }
      i++;
    }
    boolean runsOn = end < text.length() && isDigit(text.charAt(end));
    return !runsOn && isPlausible(digits, groups)
        ? Optional.of(new PhoneNumber(at, end, digits.toString()))
        : Optional.empty();
  }

  private static String prefix(String text, int at) {
    for (String prefix : List.of("+44", "0044", "44")) {
      if (text.startsWith(prefix, at)) {
        return prefix;
      }
    }
    return "";
  }

  private static void count(List<Integer> groups, boolean newGroup) {
    if (newGroup || groups.isEmpty()) {
      groups.add(1);
    } else {
      groups.set(groups.size() - 1, groups.getLast() + 1);
    }
  }

  private static boolean isPlausible(StringBuilder digits, List<Integer> groups) {
    if (digits.length() < FULL_LENGTH - 1
        || digits.charAt(0) != '0'
        || "12378".indexOf(digits.charAt(1)) < 0) {
      return false;
    }
    boolean date = groups.size() >= 3 && groups.get(0) == 2 && groups.get(1) == 2;
    // Some old area codes have one digit less; there only the usual way of writing is taken.
    boolean old =
        digits.length() == FULL_LENGTH || (digits.charAt(1) == '1' && groups.getFirst() == 5);
    return old && !date;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
