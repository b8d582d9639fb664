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

  /** Numbers of the phrases and patterns among them. */
  private final BitSet listed = new BitSet();

  private final BitSet entities = new BitSet();
  private boolean patterns;

  Terms(Collection<Term> terms, TermBook book) {
    for (Term term : terms) {
      (term instanceof Term.Entity ? entities : listed).set(book.numberOf(term));
      patterns |= term instanceof Term.Pattern;
    }
  }

  boolean isEmpty() {
    return listed.isEmpty() && entities.isEmpty();
  }

  boolean needRecognisers() {
    return !entities.isEmpty();
  }

  boolean needPatterns() {
    return patterns;
  }

  int size() {
    return listed.cardinality() + entities.cardinality();
  }

  /** Numbers of the phrases and patterns among them; for reading only. */
  BitSet listed() {
    return listed;
  }

  /** Whether one of them may stand there, as far as is known without trying any pattern. */
  boolean mayStandIn(Sightings sightings) {
    return !entities.isEmpty() || sightings.mayHold(listed);
  }

  boolean anyIn(BitSet numbers) {
    return listed.intersects(numbers);
  }

  /** Where they stand, in no order. */
  List<Sighting> in(Sightings sightings) {
    List<Sighting> found = new ArrayList<>();
    sightings.collect(listed, found);
    for (int term = entities.nextSetBit(0); term >= 0; term = entities.nextSetBit(term + 1)) {
      found.addAll(sightings.ofEntity(term));
    }
    return found;
  }
}
