package moothall.escalation.dossier;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Text as it can be printed without losing anything: what has no shape on paper, or hides what
 * stands beside it, is printed as its number, as ⟦U+200B⟧. Remembers the numbers, for a legend.
 */
public final class Legible {

  /** A base with more marks than this can hardly be read, and covers the lines around it. */
  private static final int MARKS = 2;

  private static final int BRACKET = 0x27E6;

  private final Glyphs glyphs;
  private final SortedMap<Integer, String> legend = new TreeMap<>();

  Legible(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /** Line breaks, tabs and plain spaces stay. */
  public String of(String text) {
    StringBuilder printed = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      marks = isMark(point) ? marks + 1 : 0;
      if (point == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        continue;
      }
      boolean covers = marks > MARKS;
      if (isPlain(point) || (!covers && isPrintable(point))) {
        printed.appendCodePoint(point);
      } else {
        printed.append(number(point));
        legend.computeIfAbsent(point, Legible::name);
      }
    }
    return printed.toString();
  }

  /** What was printed as a number so far, with its name in Unicode. */
  public SortedMap<Integer, String> legend() {
    return legend;
  }

  /** How a character is printed that cannot be. */
  public static String number(int point) {
    return String.format(Locale.ROOT, "⟦U+%04X⟧", point);
  }

  private static String name(int point) {
    String name = UCharacter.getName(point);
    return name == null ? UCharacter.getExtendedName(point) : name;
  }

  private static boolean isPlain(int point) {
    return point == '\n' || point == '\t' || point == ' ';
  }

  private boolean isPrintable(int point) {
    if (UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || point == BRACKET) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> glyphs.has(point);
    };
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
