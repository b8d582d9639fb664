package moothall.moderation.detection.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.rules.matching.Sighting;
import moothall.moderation.detection.rules.matching.Sightings;
import moothall.moderation.detection.rules.matching.TermBook;
import moothall.moderation.policy.Context;
import org.jspecify.annotations.Nullable;

/** What stands in one comment and in the topic above it, and what was worked out about it. */
final class Scene {

  private final Reading reading;
  private final TermBook book;
  private final Sightings inText;
  private final Map<Circumstance, Cues> cues = new HashMap<>();
  private @Nullable BitSet inTopic;
  private @Nullable Quotations quotations;

  Scene(Reading reading, TermBook book) {
    this.reading = reading;
    this.book = book;
    this.inText = Sightings.in(reading, book);
  }

  Reading reading() {
    return reading;
  }

  Sightings sightings() {
    return inText;
  }

  /** The normal form of what was seen, as the pack spells it. */
  String term(Sighting sighting) {
    return book.spelt(sighting.term());
  }

  /** Where the words of a circumstance stand; looked up once a comment. */
  Cues cues(Circumstance circumstance, Context.Cue cue, Terms terms) {
    Cues known = cues.get(circumstance);
    if (known == null) {
      known = new Cues(terms.in(inText), cue);
      cues.put(circumstance, known);
    }
    return known;
  }

  boolean topicHasAny(Terms terms) {
    BitSet known = inTopic;
    if (known == null) {
      known = Sightings.phrasesIn(reading.topic(), reading.day(), book);
      inTopic = known;
    }
    return terms.anyIn(known);
  }

  boolean isQuoted(Sighting sighting) {
    Quotations known = quotations;
    if (known == null) {
      known = Quotations.in(reading.text().text());
      quotations = known;
    }
    return known.hold(sighting);
  }
}
