package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import moothall.moderation.detection.rules.matching.Sighting;
import moothall.moderation.detection.rules.matching.Sightings;
import moothall.moderation.detection.rules.matching.TermBook;
import moothall.moderation.policy.Term;

/**
 * Some terms of which any may stand in a comment; asking costs by what stands there, not by them.
 */
final class Terms {

  private final BitSet phrases = new BitSet();
  private final BitSet patterns = new BitSet();
  private final BitSet entities = new BitSet();

  Terms(Collection<Term> terms, TermBook book) {
    for (Term term : terms) {
      BitSet kind =
          switch (term) {
            case Term.Phrase _ -> phrases;
            case Term.Pattern _ -> patterns;
            case Term.Entity _ -> entities;
          };
      kind.set(book.numberOf(term));
    }
  }

  boolean isEmpty() {
    return phrases.isEmpty() && patterns.isEmpty() && entities.isEmpty();
  }

  boolean needRecognisers() {
    return !entities.isEmpty();
  }

  boolean needPatterns() {
    return !patterns.isEmpty();
  }

  int size() {
    return phrases.cardinality() + patterns.cardinality() + entities.cardinality();
  }

  /** Numbers of the phrases and patterns among them. */
  BitSet listed() {
    BitSet listed = new BitSet();
    listed.or(phrases);
    listed.or(patterns);
    return listed;
  }

  /** Whether one of them may stand there, as far as is known without trying any pattern. */
  boolean mayStandIn(Sightings sightings) {
    return phrases.intersects(sightings.phrases())
        || patterns.intersects(sightings.candidates())
        || !entities.isEmpty();
  }

  boolean anyIn(BitSet numbers) {
    return phrases.intersects(numbers);
  }

  /** Where they stand, in no order. */
  List<Sighting> in(Sightings sightings) {
    List<Sighting> found = new ArrayList<>();
    collect(phrases, sightings.phrases(), sightings, found);
    collect(patterns, sightings.candidates(), sightings, found);
    for (int term = entities.nextSetBit(0); term >= 0; term = entities.nextSetBit(term + 1)) {
      found.addAll(sightings.of(term));
    }
    return found;
  }

  private static void collect(
      BitSet wanted, BitSet there, Sightings sightings, List<Sighting> found) {
    for (int term = there.nextSetBit(0); term >= 0; term = there.nextSetBit(term + 1)) {
      if (wanted.get(term)) {
        found.addAll(sightings.of(term));
      }
    }
  }
}
