package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moothall.moderation.detection.rules.matching.Sighting;
import moothall.moderation.policy.Context;

/**
 * Sightings of the words of one context, sorted, so that asking for one nearby costs the same
 * however many there are.
 */
final class Cues {

  /** No phrase of a pack is nearly as long. */
  private static final int LONGEST_PHRASE = 16;

  private final Context.Cue cue;
  private final boolean everywhere;
  private final List<Sighting> byWord = new ArrayList<>();

  Cues(List<Sighting> words, Context.Cue cue) {
    this.cue = cue;
    byWord.addAll(words);
    this.everywhere = byWord.stream().anyMatch(Sighting::isOfTheWhole);
    byWord.sort(Comparator.comparingInt(Sighting::firstWord).thenComparingInt(Sighting::lastWord));
  }

  /** Whether one of them stands where the context wants it, seen from a finding. */
  boolean hasOneNear(Sighting finding) {
    if (everywhere || byWord.isEmpty()) {
      return everywhere;
    }
    if (finding.isOfTheWhole()) {
      return true;
    }
    long last = (long) finding.lastWord() + cue.within() + 1;
    for (int i = firstFrom((long) finding.firstWord() - cue.within() - LONGEST_PHRASE);
        i < byWord.size() && byWord.get(i).firstWord() <= last;
        i++) {
      if (isWanted(byWord.get(i), finding)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWanted(Sighting word, Sighting finding) {
    boolean onSide =
        switch (cue.side()) {
          case BEFORE -> word.to() <= finding.from();
          case AFTER -> word.from() >= finding.to();
          case EITHER -> true;
        };
    return onSide
        && (!cue.sameSentence() || word.sentence() == finding.sentence())
        && word.wordsTo(finding) <= cue.within();
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
