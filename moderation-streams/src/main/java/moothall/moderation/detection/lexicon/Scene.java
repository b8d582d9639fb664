package moothall.moderation.detection.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moothall.moderation.normalisation.NormalisedText;

/** What the phrase book saw in one comment and in the topic above it, by phrase. */
final class Scene {

  private final NormalisedText text;
  private final PhraseBook book;
  private final Map<Integer, List<Sighting>> inText = new HashMap<>();
  private final Set<Integer> inTopic = new TreeSet<>();
  private final Quotations quotations;
  private final Map<Circumstance, Cues> cues = new HashMap<>();

  Scene(NormalisedText text, PhraseBook book, List<Sighting> inText, List<Sighting> inTopic) {
    this.text = text;
    this.book = book;
    for (Sighting sighting : inText) {
      this.inText.computeIfAbsent(sighting.phrase(), key -> new ArrayList<>()).add(sighting);
    }
    inTopic.forEach(sighting -> this.inTopic.add(sighting.phrase()));
    this.quotations = Quotations.in(text.text());
  }

  NormalisedText text() {
    return text;
  }

  /** The normal form of what was seen, as the pack spells it. */
  String phrase(Sighting sighting) {
    return book.phrase(sighting.phrase()).spelt();
  }

  /** Phrases seen in the comment, in the order of their numbers. */
  Set<Integer> phrases() {
    return new TreeSet<>(inText.keySet());
  }

  List<Sighting> of(int phrase) {
    return inText.getOrDefault(phrase, List.of());
  }

  /** Where the words of a circumstance stand; looked up once a comment. */
  Cues cues(Circumstance circumstance, Set<Integer> terms) {
    return cues.computeIfAbsent(circumstance, key -> new Cues(this, terms));
  }

  boolean topicHasAny(Set<Integer> phrases) {
    return inTopic.stream().anyMatch(phrases::contains);
  }

  boolean isQuoted(Sighting sighting) {
    return quotations.hold(sighting);
  }
}
