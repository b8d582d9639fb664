package moothall.moderation.detection.names;

import java.util.List;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * That a comment is shouted: three words or more, nearly all of them in capitals. Links do not
 * count. Known false alarm: a quoted heading.
 */
public final class Capitals implements Recogniser {

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_LETTERS = 12;
  private static final double MOSTLY = 0.75;

  @Override
  public String name() {
    return "caps";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    String words = text.text();
    int capitals = 0;
    int letters = 0;
    int shouted = 0;
    int at = 0;
    while (at < words.length()) {
      int end = at;
      int upper = 0;
      int lower = 0;
      boolean link = false;
      while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
        char c = words.charAt(end);
        upper += Character.isUpperCase(c) ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
        link |= c == '/' || c == '@';
        end++;
      }
      if (!link) {
        capitals += upper;
        letters += upper + lower;
        shouted += upper > 1 && lower == 0 ? 1 : 0;
      }
      at = Math.max(end, at + 1);
    }
    boolean all =
        shouted >= FEWEST_WORDS && letters >= FEWEST_LETTERS && capitals >= MOSTLY * letters;
    return all ? List.of(Recognised.ofTheWhole("caps")) : List.of();
  }
}
