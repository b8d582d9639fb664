package moothall.moderation.detection.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Sightings of the words of one context, sorted, so that asking for one nearby costs the same
 * however many there are.
 */
final class Cues {

  /** No phrase of a pack is nearly as long. */
  private static final int LONGEST_PHRASE = 16;

  private final List<Sighting> byWord;

  Cues(Scene scene, Set<Integer> phrases) {
    this.byWord = new ArrayList<>();
    phrases.forEach(phrase -> byWord.addAll(scene.of(phrase)));
    byWord.sort(Comparator.comparingInt(Sighting::firstWord).thenComparingInt(Sighting::lastWord));
  }

  boolean hasOneNear(Sighting sighting, int within) {
    if (within == Integer.MAX_VALUE) {
      return !byWord.isEmpty();
    }
    long last = (long) sighting.lastWord() + within + 1;
    for (int i = firstFrom((long) sighting.firstWord() - within - LONGEST_PHRASE);
        i < byWord.size() && byWord.get(i).firstWord() <= last;
        i++) {
      if (byWord.get(i).wordsTo(sighting) <= within) {
        return true;
      }
    }
    return false;
  }

  private int firstFrom(long word) {
    int low = 0;
    int high = byWord.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byWord.get(middle).firstWord() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
