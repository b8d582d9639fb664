package moothall.escalation.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import moothall.escalation.domain.Judgement;

/**
 * A comment's text in pieces: those that led to a finding are marked. Nothing hides in them, a word
 * of mixed scripts says so, and no address in them leads anywhere.
 *
 * @param defanged whether there is an address in it
 */
public record Words(List<Piece> pieces, boolean defanged) {

  public Words {
    pieces = List.copyOf(pieces);
  }

  Words(List<Piece> pieces) {
    this(pieces, false);
  }

  /**
   * Consecutive text that is marked, or is not.
   *
   * @param aside whether only what does not count was seen in it
   * @param numbers of the findings whose spans end with it
   */
  public record Piece(String text, boolean marked, boolean aside, List<Integer> numbers) {

    public Piece {
      numbers = List.copyOf(numbers);
    }

    Piece(String text, boolean marked) {
      this(text, marked, false, List.of());
    }
  }

  /**
   * Where one finding is.
   *
   * @param number as the page has it; 0 for none
   */
  record Marked(int number, boolean counts, List<Judgement.Span> spans) {}

  /** Spans that do not fit the text are cut to it: a bad span must not hide the text. */
  static Words of(String text, List<Judgement.Span> spans) {
    return marked(text, List.of(new Marked(0, true, spans)));
  }

  /** With the numbers of the findings. */
  static Words marked(String text, List<Marked> findings) {
    List<Marked> fitting =
        findings.stream()
            .map(it ->
                new Marked(
                    it.number(),
                    it.counts(),
                    it.spans().stream().map(span -> fitting(span, text)).toList()))
            .toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    for (Marked it : fitting) {
      for (Judgement.Span span : it.spans()) {
        edges.add(span.start());
        edges.add(span.end());
      }
    }
    Map<Integer, String> addresses = Defanged.standIns(text);
    Map<Integer, String> standIns = new HashMap<>(addresses);
    standIns.putAll(VisibleText.names(text));
    Map<Integer, String> notes = MixedScripts.notes(text);
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end : edges.tailSet(1)) {
      boolean counts = covers(fitting, true, start);
      pieces.add(
          new Piece(
              shown(text, start, end, standIns, notes),
              counts,
              !counts && covers(fitting, false, start),
              ending(fitting, end)));
      start = end;
    }
    return new Words(pieces, !addresses.isEmpty());
  }

  private static String shown(
      String text, int start, int end, Map<Integer, String> standIns, Map<Integer, String> notes) {
    StringBuilder shown = new StringBuilder();
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      shown
          .append(standIns.getOrDefault(i, Character.toString(text.codePointAt(i))))
          .append(notes.getOrDefault(i, ""));
    }
    return shown.toString();
  }

  private static Judgement.Span fitting(Judgement.Span span, String text) {
    return new Judgement.Span(edge(span.start(), text), edge(span.end(), text));
  }

  /** Between two characters, and never within one. */
  private static int edge(int index, String text) {
    int within = Math.clamp(index, 0, text.length());
    boolean splits =
        within > 0
            && within < text.length()
            && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
    return splits ? within - 1 : within;
  }

  private static boolean covers(List<Marked> findings, boolean counts, int position) {
    return findings.stream()
        .filter(it -> it.counts() == counts)
        .flatMap(it -> it.spans().stream())
        .anyMatch(span -> span.start() <= position && position < span.end());
  }

  private static List<Integer> ending(List<Marked> findings, int end) {
    return findings.stream()
        .filter(it -> it.number() > 0)
        .filter(it -> it.spans().stream().anyMatch(span -> span.start() < end && span.end() == end))
        .map(Marked::number)
        .toList();
  }
}
