package moothall.moderation.detection.personaldata;

import java.util.List;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Word;

/** Where in a text the words stand that say what a number near them is. */
final class Cues {

  private static final int NEVER = -1_000_000;

  private final List<Word> words;

  /** For each word, the last cue at or before it; and the first at or behind it. */
  private final int[] before;

  private final int[] behind;

  private Cues(List<Word> words, Set<String> cues) {
    this.words = words;
    this.before = new int[words.size()];
    this.behind = new int[words.size()];
    int last = NEVER;
    for (int i = 0; i < words.size(); i++) {
      last = cues.contains(words.get(i).plain()) ? i : last;
      before[i] = last;
    }
    last = -NEVER;
    for (int i = words.size() - 1; i >= 0; i--) {
      last = cues.contains(words.get(i).plain()) ? i : last;
      behind[i] = last;
    }
  }

  static Cues in(String text, Set<String> cues) {
    return new Cues(AsWritten.words(text), cues);
  }

  static Cues in(AsWritten text, Set<String> cues) {
    return new Cues(text.words(), cues);
  }

  /** Whether a cue stands at most so many words before or behind the word at a place. */
  boolean isNear(int place, int distance) {
    int word = wordAt(place);
    return word >= 0 && (word - before[word] <= distance || behind[word] - word <= distance);
  }

  /** Whether a cue stands at most so many words before the word at a place. */
  boolean isBefore(int place, int distance) {
    int word = wordAt(place);
    return word >= 0 && word - before[word] <= distance;
  }

  private int wordAt(int place) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (words.get(middle).from() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return words.isEmpty() ? -1 : low;
  }
}
