package moothall.escalation.console;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import moothall.escalation.domain.Judgement;

/** A comment's text in pieces: those that led to a finding are marked. */
public record Words(List<Piece> pieces) {

  public Words {
    pieces = List.copyOf(pieces);
  }

  /** Consecutive text that is marked, or is not. */
  public record Piece(String text, boolean marked) {}

  /** Spans that do not fit the text are cut to it: a bad span must not hide the text. */
  static Words of(String text, List<Judgement.Span> spans) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    for (Judgement.Span span : spans) {
      edges.add(Math.clamp(span.start(), 0, text.length()));
      edges.add(Math.clamp(span.end(), 0, text.length()));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end : edges.tailSet(1)) {
      pieces.add(new Piece(VisibleText.of(text.substring(start, end)), isMarked(start, spans)));
      start = end;
    }
    return new Words(pieces);
  }

  private static boolean isMarked(int position, List<Judgement.Span> spans) {
    return spans.stream().anyMatch(span -> span.start() <= position && position < span.end());
  }
}
