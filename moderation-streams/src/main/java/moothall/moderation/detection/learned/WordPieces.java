package moothall.moderation.detection.learned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The greedy longest-match tokenizer of BERT, uncased (Devlin et al. 2019): words are cut into the
 * longest pieces that the vocabulary holds.
 */
public final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String CONTINUED = "##";

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int first;
  private final int last;
  private final int longestPiece;

  /**
   * Takes a vocabulary in the order of its numbers.
   *
   * @throws IllegalArgumentException if a piece is missing that every text needs
   */
  public WordPieces(List<String> vocabulary) {
    this.numbers = HashMap.newHashMap(vocabulary.size());
    for (String piece : vocabulary) {
      numbers.put(piece, numbers.size());
    }
    if (numbers.size() != vocabulary.size()) {
      throw new IllegalArgumentException("a piece stands twice (expected: each of them once)");
    }
    this.unknown = special("[UNK]");
    this.first = special("[CLS]");
    this.last = special("[SEP]");
    this.longestPiece = vocabulary.stream().mapToInt(String::length).max().orElse(0);
  }

  private int special(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("no " + piece + " (expected: a vocabulary of BERT)");
    }
    return number;
  }

  /** Numbers of all pieces of a prepared text, without the two ends. */
  int[] pieces(String prepared) {
    int[] pieces = new int[prepared.length() + 1];
    int count = 0;
    int from = 0;
    for (int at = 0; at <= prepared.length(); ) {
      int sign = at < prepared.length() ? prepared.codePointAt(at) : ' ';
      int next = at + Character.charCount(sign);
      boolean alone = sign != ' ' && standsAlone(sign);
      if (sign == ' ' || alone) {
        count = addWord(prepared, from, at, pieces, count);
        from = next;
      }
      if (alone) {
        count = addWord(prepared, at, next, pieces, count);
      }
      at = next;
    }
    return Arrays.copyOf(pieces, count);
  }

  /** Numbers of the first pieces of a prepared text, at most so many, the two ends included. */
  public int[] tokens(String prepared, int most) {
    int[] pieces = pieces(prepared);
    return withEnds(pieces, 0, Math.min(pieces.length, most - 2));
  }

  /** The pieces from one place to another with the two ends that the encoder expects. */
  int[] withEnds(int[] pieces, int from, int to) {
    int[] tokens = new int[to - from + 2];
    tokens[0] = first;
    System.arraycopy(pieces, from, tokens, 1, to - from);
    tokens[tokens.length - 1] = last;
    return tokens;
  }

  private int addWord(String text, int from, int to, int[] pieces, int count) {
    if (from >= to) {
      return count;
    }
    int begun = count;
    int now = count;
    int at = from;
    boolean tooLong = text.codePointCount(from, to) > LONGEST_WORD;
    while (at < to && !tooLong) {
      int end = longest(text, at, to, at > from);
      if (end == at) {
        tooLong = true;
      } else {
        pieces[now++] = number(text, at, end, at > from);
        at = end;
      }
    }
    if (tooLong) {
      pieces[begun] = unknown;
      return begun + 1;
    }
    return now;
  }

  /** Where the longest piece that begins here ends; here, if there is none. */
  private int longest(String text, int at, int to, boolean continued) {
    for (int end = Math.min(to, at + longestPiece); end > at; end--) {
      if (number(text, at, end, continued) >= 0) {
        return end;
      }
    }
    return at;
  }

  private int number(String text, int from, int to, boolean continued) {
    String piece = text.substring(from, to);
    return numbers.getOrDefault(continued ? CONTINUED + piece : piece, -1);
  }

  private static boolean standsAlone(int sign) {
    if (sign < 0x80) {
      return !Character.isLetterOrDigit(sign);
    }
    return (0x4E00 <= sign && sign <= 0x9FFF)
        || (0x3400 <= sign && sign <= 0x4DBF)
        || (0x20000 <= sign && sign <= 0x2FA1F)
        || (0xF900 <= sign && sign <= 0xFAFF)
        || isPunctuation(sign);
  }

  private static boolean isPunctuation(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
