package moothall.moderation.detection.rules.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.normalisation.NormalisedText;

/**
 * Everything of a {@link TermBook} that stands in one comment. Phrases are found at once; patterns
 * whose literal stands there are tried, and recognisers asked, when somebody wants to know.
 */
public final class Sightings {

  private final TermBook book;
  private final Reading reading;
  private final Search search;
  private final Map<Integer, List<Sighting>> byTerm = new HashMap<>();
  private final Map<Integer, List<Sighting>> whenAsked = new HashMap<>();
  private final BitSet phrases = new BitSet();
  private final BitSet candidates = new BitSet();
  private final Map<Recogniser, List<Recognised>> recognised = new HashMap<>();

  private Sightings(TermBook book, Reading reading) {
    this.book = book;
    this.reading = reading;
    this.search = Search.of(reading.text(), reading.day());
  }

  /** Looks through the words of a comment. */
  public static Sightings in(Reading reading, TermBook book) {
    Sightings sightings = new Sightings(book, reading);
    book.phrases().look(sightings.search, sightings::add, sightings.candidates);
    return sightings;
  }

  /** Numbers of the phrases that stand in a text, for asking what a post is about. */
  public static BitSet phrasesIn(NormalisedText text, LocalDate day, TermBook book) {
    BitSet numbers = new BitSet();
    if (!text.text().isEmpty()) {
      book.phrases()
          .look(Search.of(text, day), sighting -> numbers.set(sighting.term()), new BitSet());
    }
    return numbers;
  }

  private void add(Sighting sighting) {
    phrases.set(sighting.term());
    byTerm.computeIfAbsent(sighting.term(), key -> new ArrayList<>()).add(sighting);
  }

  /** Numbers of the phrases seen; for reading only. */
  public BitSet phrases() {
    return phrases;
  }

  /** Numbers of the patterns whose literals were seen, so that they may match; for reading only. */
  public BitSet candidates() {
    return candidates;
  }

  /** Where a term stands, in the order of the text. */
  public List<Sighting> of(int term) {
    List<Sighting> found = byTerm.get(term);
    if (found != null) {
      return found;
    }
    if (candidates.get(term) && book.patterns().holds(term)) {
      return whenAsked.computeIfAbsent(term, key -> book.patterns().look(search, key));
    }
    Recogniser recogniser = book.entities().get(term);
    return recogniser == null
        ? List.of()
        : whenAsked.computeIfAbsent(term, key -> ask(key, recogniser));
  }

  private List<Sighting> ask(int term, Recogniser recogniser) {
    List<Sighting> found = new ArrayList<>();
    for (Recognised it : recognised.computeIfAbsent(recogniser, key -> key.find(reading))) {
      if (it.isOfTheWhole()) {
        found.add(Sighting.ofTheWhole(term));
      } else if (search.budget().take()) {
        found.add(search.words().sighting(term, it.from(), it.to(), false));
      }
    }
    return found;
  }

  /** Whether a sighting of a recogniser has one of these values. */
  public boolean hasValue(Sighting sighting, Set<String> written) {
    Recogniser recogniser = book.entities().get(sighting.term());
    if (recogniser == null || written.isEmpty()) {
      return false;
    }
    for (Recognised it : recognised.getOrDefault(recogniser, List.of())) {
      if (it.from() == sighting.from() && it.to() == sighting.to()) {
        return written.stream()
            .anyMatch(value -> recogniser.canonical(value).equals(it.canonical()));
      }
    }
    return false;
  }

  /** Whether more stands there than is looked at; then a person must look. */
  public boolean isOverBudget() {
    return search.budget().isSpent();
  }
}
