package moothall.escalation.failpoints;

import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.domain.CommentKind;

/** What happens in every run: who wrote what, and what must be there in the end. */
final class Street {

  static final String PAGE = "website:town-news:";
  static final String TO_BE_SHOWN = PAGE + "abusive-0";
  static final String TO_BE_REFERRED = PAGE + "harmless-0";
  private static final int OF_EACH = 3;

  private Street() {}

  /** In the order in which their topic has them; the last repeats the first. */
  static List<Sketch> verdicts() {
    List<Sketch> all = new ArrayList<>();
    for (int i = 0; i < OF_EACH; i++) {
      all.add(hateful().on(PAGE + "hateful-" + i));
      all.add(hateful().on(PAGE + "abusive-" + i).asking("HIDE"));
      all.add(harmless().on(PAGE + "harmless-" + i));
      all.add(hateful().on(PAGE + "flagged-" + i).asking("FLAG"));
    }
    all.add(
        hateful()
            .on(PAGE + "hateful-0")
            .happening(CommentKind.EDITED)
            .saying("other invented hostile words"));
    all.add(all.getFirst());
    return all;
  }

  /**
   * How many of them come before the first of two deaths. What comes later leads to every point
   * again: however far the first process got by itself, the second has something to die at.
   */
  static int beforeTheFirstDeath() {
    return verdicts().size() - 6;
  }

  static Set<String> toBeHidden() {
    Set<String> hidden = new TreeSet<>();
    for (int i = 0; i < OF_EACH; i++) {
      hidden.add("hateful-" + i);
      hidden.add("abusive-" + i);
    }
    return hidden;
  }

  /** Those that are only flagged, which a person leaves as they are, all at once. */
  static List<String> toBeLeft() {
    return IntStream.range(0, OF_EACH).mapToObj(i -> PAGE + "flagged-" + i).toList();
  }

  /** Those that are hateful or flagged or abusive, and the one about which a person worries. */
  static int cases() {
    return 3 * OF_EACH + 1;
  }

  /** One for each that is hateful, and the person's. */
  static int referrals() {
    return OF_EACH + 1;
  }

  /** The repeated one is no verdict more. */
  static int inbox() {
    return verdicts().size() - 1;
  }
}
