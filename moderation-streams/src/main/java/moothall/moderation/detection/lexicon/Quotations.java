package moothall.moderation.detection.lexicon;

import java.util.TreeMap;

/**
 * The stretches of a text that stand in double quotation marks; an open end does not count.
 *
 * @param endByStart where each stretch ends, by where it starts
 */
record Quotations(TreeMap<Integer, Integer> endByStart) {

  private static final String MARKS = "\"\u201C\u201D\u201E\u00AB\u00BB";

  static Quotations in(String text) {
    TreeMap<Integer, Integer> endByStart = new TreeMap<>();
    int opened = -1;
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        if (opened < 0) {
          opened = i;
        } else {
          endByStart.put(opened, i);
          opened = -1;
        }
      }
    }
    return new Quotations(endByStart);
  }

  boolean hold(Sighting sighting) {
    var stretch = endByStart.lowerEntry(sighting.from());
    return stretch != null && sighting.to() <= stretch.getValue();
  }
}
