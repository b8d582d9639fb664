package moothall.escalation.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody changed when they edited a comment, word by word. Nothing of either version is left
 * out: what is the same and what was added make the later one, what is the same and what was taken
 * out the earlier.
 */
public record Changes(List<Piece> pieces) {

  /** Comparing costs the square of what differs; a longer comment was simply replaced. */
  static final int MOST_WORDS = 4_000;

  public Changes {
    pieces = List.copyOf(pieces);
  }

  /** Where a piece stands. */
  public enum Where {
    BOTH,
    ADDED,
    TAKEN_OUT
  }

  /** Consecutive text that stands in one version or in both. */
  public record Piece(Where where, String text) {}

  static Changes between(String before, String after) {
    List<String> earlier = words(before);
    List<String> later = words(after);
    List<Piece> pieces = new ArrayList<>();
    if (earlier.size() > MOST_WORDS || later.size() > MOST_WORDS) {
      add(pieces, Where.TAKEN_OUT, earlier);
      add(pieces, Where.ADDED, later);
      return new Changes(pieces);
    }
    for (AbstractDelta<String> it : compared(earlier, later)) {
      switch (it.getType()) {
        case EQUAL -> add(pieces, Where.BOTH, it.getTarget().getLines());
        case INSERT, DELETE, CHANGE -> {
          add(pieces, Where.TAKEN_OUT, it.getSource().getLines());
          add(pieces, Where.ADDED, it.getTarget().getLines());
        }
      }
    }
    return new Changes(pieces);
  }

  private static List<AbstractDelta<String>> compared(List<String> earlier, List<String> later) {
    return DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<>(), null, true).getDeltas();
  }

  private static void add(List<Piece> pieces, Where where, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(where, VisibleText.of(String.join("", words))));
    }
  }

  /** Words, and what stands between them. */
  private static List<String> words(String text) {
    BreakIterator edges = BreakIterator.getWordInstance(Locale.UK);
    edges.setText(text);
    List<String> words = new ArrayList<>();
    int start = edges.first();
    for (int end = edges.next(); end != BreakIterator.DONE; end = edges.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
