package moothall.moderation.detection.lexicon;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a text that stand in double quotation marks; an open end does not count. */
record Quotations(List<int[]> stretches) {

  static Quotations in(String text) {
    List<int[]> stretches = new ArrayList<>();
    int opened = -1;
    for (int i = 0; i < text.length(); i++) {
      if ("\"\u201C\u201D\u201E\u00AB\u00BB".indexOf(text.charAt(i)) >= 0) {
        if (opened < 0) {
          opened = i;
        } else {
          stretches.add(new int[] {opened, i});
          opened = -1;
        }
      }
    }
    return new Quotations(stretches);
  }

  boolean hold(Sighting sighting) {
    return stretches.stream()
        .anyMatch(stretch -> stretch[0] < sighting.from() && sighting.to() <= stretch[1]);
  }
}
