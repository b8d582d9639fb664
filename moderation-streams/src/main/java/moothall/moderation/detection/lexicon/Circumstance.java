package moothall.moderation.detection.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.Term;

/** A pack's context made ready for asking whether it holds around given sightings. */
final class Circumstance {

  private final Context context;
  private final Set<Integer> terms;
  private final Set<Integer> topics;

  Circumstance(Context context, PhraseBook book) {
    this.context = context;
    this.terms = numbers(context.terms(), book);
    this.topics = numbers(context.topics(), book);
  }

  boolean holds(Scene scene, List<Sighting> around) {
    return (!context.quoted() || around.stream().anyMatch(scene::isQuoted))
        && (terms.isEmpty() || isNear(scene.cues(this, terms), around))
        && (topics.isEmpty() || scene.topicHasAny(topics));
  }

  private boolean isNear(Cues cues, List<Sighting> around) {
    return around.stream().anyMatch(it -> cues.hasOneNear(it, context.within()));
  }

  private static Set<Integer> numbers(List<Term> terms, PhraseBook book) {
    Set<Integer> numbers = new HashSet<>();
    terms.forEach(term -> numbers.add(book.numberOf(term)));
    return numbers;
  }
}
