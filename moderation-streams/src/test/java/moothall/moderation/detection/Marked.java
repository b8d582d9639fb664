package moothall.moderation.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;
import moothall.moderation.content.Span;
import org.assertj.core.api.SoftAssertions;

/**
 * Checks a recogniser against lines in which «what must be found» is marked; in lines without marks
 * it must find nothing.
 */
public final class Marked {

  private static final int FEWEST = 12;

  private Marked() {}

  /** Checks every line, and that there are enough of both kinds. */
  public static void check(Recogniser recogniser, String lines) {
    SoftAssertions softly = new SoftAssertions();
    int found = 0;
    int leftAlone = 0;
    for (String line : lines.strip().lines().toList()) {
      List<Span> expected = new ArrayList<>();
      String text = unmarked(line.strip(), expected);
      found += expected.isEmpty() ? 0 : 1;
      leftAlone += expected.isEmpty() ? 1 : 0;
      softly
          .assertThat(spans(recogniser, Comments.saying(text)))
          .as(line)
          .isEqualTo(texts(text, expected));
    }
    softly.assertAll();
    assertThat(found).as("lines with a mark").isGreaterThanOrEqualTo(FEWEST);
    assertThat(leftAlone).as("lines without one").isGreaterThanOrEqualTo(FEWEST);
  }

  /** Whether anything is found, for what is said of the comment as a whole. */
  public static boolean isSeen(Recogniser recogniser, Comment comment) {
    return !recogniser.find(Reading.of(comment, comment.text().value())).isEmpty();
  }

  /** What was found, as the resident wrote it. */
  public static List<String> spans(Recogniser recogniser, Comment comment) {
    Reading reading = Reading.of(comment, comment.text().value());
    return recogniser.find(reading).stream()
        .map(it -> it.isOfTheWhole() ? "(whole)" : reading.text().originalOf(it.from(), it.to()))
        .toList();
  }

  /** The canonical values found. */
  public static List<String> values(Recogniser recogniser, String text) {
    return recogniser.find(Reading.of(Comments.saying(text), text)).stream()
        .map(Recognised::canonical)
        .toList();
  }

  private static String unmarked(String line, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '«' -> start = text.length();
        case '»' -> spans.add(new Span(start, text.length()));
        default -> text.append(line.charAt(i));
      }
    }
    return text.toString();
  }

  private static List<String> texts(String text, List<Span> spans) {
    return spans.stream().map(it -> text.substring(it.start(), it.end())).toList();
  }
}
