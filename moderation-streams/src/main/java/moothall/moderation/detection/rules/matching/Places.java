package moothall.moderation.detection.rules.matching;

/** Where each unit of a skeleton stands in its text, and in which word and sentence. */
final class Places {

  final int[] starts;
  final int[] ends;
  private final int[] words;
  private final int[] sentences;
  private int wordCount;
  private int sentenceCount;
  private boolean inGap;
  private boolean sentenceEnded;

  Places(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
    words = new int[capacity];
    sentences = new int[capacity];
  }

  /** The sign at a place of the text belongs to a unit, which it may have begun. */
  void put(int unit, int at, char plain) {
    boolean gap = Words.isGap(plain);
    if (gap && !inGap) {
      wordCount++;
      sentenceEnded = false;
    }
    if (plain == '.' && !sentenceEnded) {
      sentenceCount++;
      sentenceEnded = true;
    }
    inGap = gap;
    if (unit > 0) {
      set(unit, ends[unit] == 0 ? at : starts[unit], at + 1);
    }
  }

  /** The end of the last sentence, where nothing stands any more. */
  void close(int unit, int textLength) {
    wordCount++;
    sentenceCount++;
    set(unit, textLength, textLength);
  }

  private void set(int unit, int start, int end) {
    starts[unit] = start;
    ends[unit] = end;
    words[unit] = wordCount;
    sentences[unit] = sentenceCount;
  }

  Sighting sighting(int term, int from, int to, int firstUnit, int lastUnit, boolean masked) {
    return new Sighting(
        term, from, to, words[firstUnit], words[lastUnit], sentences[firstUnit], masked);
  }
}
