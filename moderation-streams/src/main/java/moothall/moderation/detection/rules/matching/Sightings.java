package moothall.moderation.detection.rules.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.normalisation.NormalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a {@link TermBook} that stands in one comment. Phrases are found at once; patterns
 * whose literals stand there are tried, and recognisers asked, when somebody wants to know. A book
 * has tens of thousands of terms and a comment a few dozen, so everything here goes by the comment.
 */
public final class Sightings {

  private static final Comparator<Sighting> BY_TERM = Comparator.comparingInt(Sighting::term);

  private final TermBook book;
  private final Reading reading;
  private final Search search;

  /** Phrases seen, in the order of their numbers, and where each stands. */
  private final int[] phrases;

  private final List<List<Sighting>> ofPhrases;

  /** Patterns that may match, in the order of their numbers, and where those tried stand. */
  private final int[] candidates;

  private final List<@Nullable List<Sighting>> ofCandidates;
  private final Map<Integer, List<Sighting>> ofEntities = new HashMap<>();
  private final Map<Recogniser, List<Recognised>> recognised = new HashMap<>();

  private Sightings(TermBook book, Reading reading) {
    this.book = book;
    this.reading = reading;
    this.search = Search.of(reading.text(), reading.day());
    List<Sighting> seen = new ArrayList<>();
    BitSet literals = new BitSet();
    book.phrases().look(search, seen::add, literals);
    this.ofPhrases = new ArrayList<>();
    this.phrases = sorted(seen, ofPhrases);
    this.candidates = numbers(book.patterns().candidates(literals));
    this.ofCandidates = new ArrayList<>(Collections.nCopies(candidates.length, null));
  }

  /** Numbers of the terms seen, and under each in turn where it stands. */
  private static int[] sorted(List<Sighting> seen, List<List<Sighting>> ofTerms) {
    if (seen.size() > 1) {
      seen.sort(BY_TERM);
    }
    int[] numbers = new int[seen.size()];
    for (int from = 0, to; from < seen.size(); from = to) {
      int term = seen.get(from).term();
      to = from + 1;
      while (to < seen.size() && seen.get(to).term() == term) {
        to++;
      }
      numbers[ofTerms.size()] = term;
      ofTerms.add(seen.subList(from, to));
    }
    return Arrays.copyOf(numbers, ofTerms.size());
  }

  private static int[] numbers(BitSet set) {
    int[] numbers = new int[set.cardinality()];
    int count = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      numbers[count++] = i;
    }
    return numbers;
  }

  /** Looks through the words of a comment. */
  public static Sightings in(Reading reading, TermBook book) {
    return new Sightings(book, reading);
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

  /** Tells the numbers of all phrases seen and of all patterns that may match. */
  public void eachListed(IntConsumer each) {
    for (int number : phrases) {
      each.accept(number);
    }
    for (int number : candidates) {
      each.accept(number);
    }
  }

  /** Whether one of some phrases or patterns was seen or may match. */
  public boolean mayHold(BitSet wanted) {
    return isAmong(phrases, wanted) || isAmong(candidates, wanted);
  }

  private static boolean isAmong(int[] there, BitSet wanted) {
    for (int number : there) {
      if (wanted.get(number)) {
        return true;
      }
    }
    return false;
  }

  /** Adds where some phrases and patterns stand. */
  public void collect(BitSet wanted, List<Sighting> into) {
    for (int i = 0; i < phrases.length; i++) {
      if (wanted.get(phrases[i])) {
        into.addAll(ofPhrases.get(i));
      }
    }
    for (int i = 0; i < candidates.length; i++) {
      if (wanted.get(candidates[i])) {
        into.addAll(ofCandidate(i));
      }
    }
  }

  private List<Sighting> ofCandidate(int i) {
    List<Sighting> known = ofCandidates.get(i);
    if (known == null) {
      known = book.patterns().look(search, candidates[i]);
      ofCandidates.set(i, known);
    }
    return known;
  }

  /** Where what a recogniser knows stands, in the order of the text. */
  public List<Sighting> ofEntity(int term) {
    List<Sighting> known = ofEntities.get(term);
    if (known == null) {
      Recogniser recogniser = book.entities().get(term);
      known = recogniser == null ? List.of() : ask(term, recogniser);
      ofEntities.put(term, known);
    }
    return known;
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
