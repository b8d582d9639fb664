package moothall.moderation.detection.names;

import java.util.List;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/** That a comment holds five emoji or more. A flag, a family or a coloured hand counts once. */
public final class ManyEmoji implements Recogniser {

  private static final int MANY = 5;
  private static final int JOINER = 0x200D;

  @Override
  public String name() {
    return "many-emoji";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    String words = reading.text().original();
    int count = 0;
    boolean joined = false;
    boolean halfFlag = false;
    for (int i = 0; i < words.length(); ) {
      int codePoint = words.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean flag = codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
      boolean emoji =
          flag
              || (Character.isExtendedPictographic(codePoint) && codePoint > 0x203B)
              || (Character.isEmojiPresentation(codePoint)
                  && !Character.isEmojiModifier(codePoint));
      if (emoji && !joined && !(flag && halfFlag)) {
        count++;
      }
      halfFlag = flag && !halfFlag;
      joined = codePoint == JOINER;
    }
    return count >= MANY ? List.of(Recognised.ofTheWhole("many-emoji")) : List.of();
  }
}
