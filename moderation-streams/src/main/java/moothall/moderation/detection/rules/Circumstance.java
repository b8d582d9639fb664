package moothall.moderation.detection.rules;

import java.util.List;
import moothall.moderation.content.Author;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.rules.matching.Sighting;
import moothall.moderation.detection.rules.matching.TermBook;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.Term;

/** A pack's context made ready for asking whether it holds around given sightings. */
final class Circumstance {

  private final Context context;
  private final Terms terms;
  private final Terms topics;
  private final Terms languages;

  Circumstance(Context context, TermBook book) {
    this.context = context;
    this.terms = new Terms(context.cue().terms(), book);
    this.topics = new Terms(context.topics(), book);
    this.languages = new Terms(languages(context), book);
  }

  /** What tells the sentences in the languages that a context asks for. */
  static List<Term> languages(Context context) {
    return context.languages().stream()
        .sorted()
        .map(code -> (Term) new Term.Entity("language-" + code))
        .toList();
  }

  String id() {
    return context.id();
  }

  boolean holds(Scene scene, List<Sighting> around) {
    return fits(scene.reading())
        && (topics.isEmpty() || scene.topicHasAny(topics))
        && (languages.isEmpty() || around.stream().anyMatch(it -> isSpoken(scene, it)))
        && (!context.quoted() || around.stream().anyMatch(scene::isQuoted))
        && (terms.isEmpty() || isNear(scene.cues(this, context.cue(), terms), around));
  }

  /** What does not depend on where a finding stands. */
  private boolean fits(Reading reading) {
    Author.Kind speaker = reading.comment().author().kind(reading.comment().page());
    return (context.profiles().isEmpty()
            || context.profiles().contains(reading.comment().page().effectiveProfile()))
        && (context.modes().isEmpty()
            || reading.modes().stream().anyMatch(context.modes()::contains))
        && (context.authors().isEmpty() || context.authors().contains(speaker));
  }

  private boolean isSpoken(Scene scene, Sighting sighting) {
    return languages.in(scene.sightings()).stream()
        .anyMatch(sentence -> sentence.from() <= sighting.from() && sighting.to() <= sentence.to());
  }

  private static boolean isNear(Cues cues, List<Sighting> around) {
    return around.stream().anyMatch(cues::hasOneNear);
  }
}
