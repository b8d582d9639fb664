package moothall.moderation.screen;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moothall.moderation.content.Span;

/**
 * A text as a terminal can show it: what cannot be seen is written as its code, and every column
 * knows the character it belongs to.
 *
 * @param shown the columns
 * @param origins for each unit of {@code shown}, the unit of the original
 * @param widths for each unit of {@code shown}, how many columns it takes
 */
record VisibleText(String shown, List<Integer> origins, List<Integer> widths) {

  /** A stretch of the text on one line of the terminal. */
  record Line(String shown, List<Integer> origins, List<Integer> widths) {

    /** Carets beneath everything that a span covers. */
    String marks(List<Span> spans) {
      StringBuilder marks = new StringBuilder();
      for (int i = 0; i < shown.length(); i++) {
        int origin = origins.get(i);
        boolean covered =
            spans.stream().anyMatch(span -> span.start() <= origin && origin < span.end());
        marks.append((covered ? "^" : " ").repeat(widths.get(i)));
      }
      return marks.toString().stripTrailing();
    }
  }

  static VisibleText of(String text) {
    StringBuilder shown = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      String written = isVisible(codePoint) ? Character.toString(codePoint) : code(codePoint);
      for (int i = 0; i < written.length(); i++) {
        shown.append(written.charAt(i));
        origins.add(at);
        widths.add(
            i > 0 && Character.isLowSurrogate(written.charAt(i)) ? 0 : width(written, codePoint));
      }
      at += Character.charCount(codePoint);
    }
    return new VisibleText(shown.toString(), List.copyOf(origins), List.copyOf(widths));
  }

  /** The text in lines of at most so many characters. */
  List<Line> lines(int most) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < shown.length() || lines.isEmpty()) {
      int end = (int) Math.min(shown.length(), (long) at + most);
      int space = end < shown.length() ? shown.lastIndexOf(' ', end) : -1;
      end = space > at ? space + 1 : end;
      if (end < shown.length() && Character.isLowSurrogate(shown.charAt(end))) {
        end--;
      }
      lines.add(
          new Line(shown.substring(at, end), origins.subList(at, end), widths.subList(at, end)));
      at = end;
    }
    return lines;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String code(int codePoint) {
    return "<%04X>".formatted(codePoint);
  }

  private static int width(String written, int codePoint) {
    if (written.charAt(0) == '<' && codePoint != '<') {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    int eastAsian = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        Arrays.asList(UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH)
            .contains(eastAsian);
    return wide ? 2 : 1;
  }
}
