package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * A National Insurance number, including the QQ that is never issued and stands in every form as
 * the example. Without its last letter only where the words around it say what it is.
 */
public final class NiNumbers implements Recogniser {

  private static final Set<String> NEVER_ISSUED = Vocabulary.of("BG GB KN NK NT TN ZZ");
  private static final Set<String> CUES =
      Vocabulary.of("ni nino insurance national yswiriant nat ins");
  private static final int LENGTH = 9;
  private static final int CUE_DISTANCE = 5;

  @Override
  public String name() {
    return "ni-number";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Figures figures = Figures.of(reading.asWritten());
    String text = figures.text();
    Cues cues = Cues.in(text, CUES);
    List<Recognised> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int next = at + 1;
      if (Signs.beginsAt(text, at) && Character.isLetter(text.charAt(at))) {
        Signs signs = Signs.from(text, at, LENGTH);
        boolean cued = cues.isNear(at, CUE_DISTANCE);
        int length = length(signs, cued);
        if (length > 0) {
          next = signs.end(length);
          found.add(figures.seen(at, next, signs.first(length).toLowerCase(Locale.ROOT)));
        }
      }
      at = next;
    }
    return found;
  }

  @Override
  public String canonical(String written) {
    return written.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static int length(Signs signs, boolean cued) {
    if (signs.count() < LENGTH - 1 || !isPrefix(signs.first(2))) {
      return 0;
    }
    boolean whole =
        signs.count() == LENGTH
            && Signs.isOf(signs.first(LENGTH), "LLDDDDDDL")
            && "ABCD".indexOf(signs.first(LENGTH).charAt(LENGTH - 1)) >= 0
            && signs.endsAfter(LENGTH);
    boolean words = signs.hasGapBefore(2) && !signs.isInCapitals(2);
    if (whole && (cued || !words)) {
      return LENGTH;
    }
    boolean without =
        cued && Signs.isOf(signs.first(LENGTH - 1), "LLDDDDDD") && signs.endsAfter(LENGTH - 1);
    return without ? LENGTH - 1 : 0;
  }

  private static boolean isPrefix(String letters) {
    return letters.equals("QQ")
        || (Signs.isOf(letters, "LL")
            && "DFIQUV".indexOf(letters.charAt(0)) < 0
            && "DFIOQUV".indexOf(letters.charAt(1)) < 0
            && !NEVER_ISSUED.contains(letters));
  }
}
