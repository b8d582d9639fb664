package moothall.moderation.detection.rules.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.normalisation.NormalisedText;

/**
 * Everything of a {@link TermBook} that stands in one comment. Phrases and patterns are found at
 * once, recognisers are asked when somebody wants to know.
 */
public final class Sightings {

  private final TermBook book;
  private final Reading reading;
  private final Search search;
  private final Map<Integer, List<Sighting>> byTerm = new HashMap<>();
  private final Map<Integer, List<Sighting>> ofEntities = new HashMap<>();
  private final Map<Recogniser, List<Recognised>> recognised = new HashMap<>();

  private Sightings(TermBook book, Reading reading) {
    this.book = book;
    this.reading = reading;
    this.search = Search.of(reading.text(), reading.day());
  }

  /** Looks through the words of a comment. */
  public static Sightings in(Reading reading, TermBook book) {
    Sightings sightings = new Sightings(book, reading);
    BitSet patterns = new BitSet();
    book.phrases().look(sightings.search, sightings::add, patterns);
    book.patterns().look(sightings.search, patterns, sightings::add);
    return sightings;
  }

  /** Numbers of the phrases that stand in a text, for asking what a post is about. */
  public static Set<Integer> phrasesIn(NormalisedText text, LocalDate day, TermBook book) {
    if (text.text().isEmpty()) {
      return Set.of();
    }
    Set<Integer> numbers = new TreeSet<>();
    book.phrases()
        .look(Search.of(text, day), sighting -> numbers.add(sighting.term()), new BitSet());
    return numbers;
  }

  private void add(Sighting sighting) {
    byTerm.computeIfAbsent(sighting.term(), key -> new ArrayList<>()).add(sighting);
  }

  /** Numbers of the phrases and patterns seen, in any order. */
  public Set<Integer> terms() {
    return byTerm.keySet();
  }

  /** Where a term stands, in the order of the text. */
  public List<Sighting> of(int term) {
    Recogniser recogniser = book.entities().get(term);
    if (recogniser != null) {
      return ofEntities.computeIfAbsent(term, key -> ask(key, recogniser));
    }
    return byTerm.getOrDefault(term, List.of());
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
        return written.stream().anyMatch(value -> recogniser.canonical(value).equals(it.canonical()));
      }
    }
    return false;
  }

  /** Whether more stands there than is looked at; then a person must look. */
  public boolean isOverBudget() {
    return search.budget().isSpent();
  }
}
