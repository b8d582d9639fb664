package moothall.moderation.detection.rules;

import java.util.TreeMap;
import moothall.moderation.detection.rules.matching.Sighting;

/**
 * The stretches of a text that stand in quotation marks, double or single; an open end does not
 * count, and neither does an apostrophe within or behind a word.
 *
 * @param endByStart where each stretch ends, by where it starts
 */
record Quotations(TreeMap<Integer, Integer> endByStart) {

  private static final String DOUBLE = "\"\u201C\u201D\u201E\u00AB\u00BB";
  private static final String SINGLE = "'\u2018\u2019\u2039\u203A`";

  static Quotations in(String text) {
    TreeMap<Integer, Integer> endByStart = new TreeMap<>();
    int doubleOpened = -1;
    int singleOpened = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DOUBLE.indexOf(c) >= 0) {
        if (doubleOpened < 0) {
          doubleOpened = i;
        } else {
          endByStart.put(doubleOpened, i);
          doubleOpened = -1;
        }
      } else if (SINGLE.indexOf(c) >= 0) {
        boolean afterWord = isWord(text, i - 1);
        boolean beforeWord = isWord(text, i + 1);
        if (!afterWord && beforeWord && singleOpened < 0) {
          singleOpened = i;
        } else if (!beforeWord && singleOpened >= 0) {
          endByStart.merge(singleOpened, i, Math::max);
          singleOpened = -1;
        }
      }
    }
    return new Quotations(endByStart);
  }

  private static boolean isWord(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  boolean hold(Sighting sighting) {
    if (sighting.isOfTheWhole()) {
      return !endByStart.isEmpty();
    }
    var stretch = endByStart.lowerEntry(sighting.from());
    return stretch != null && sighting.to() <= stretch.getValue();
  }
}
