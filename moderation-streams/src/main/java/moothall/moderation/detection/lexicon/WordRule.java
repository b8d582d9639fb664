package moothall.moderation.detection.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import moothall.moderation.content.Span;
import moothall.moderation.detection.Finding;
import moothall.moderation.normalisation.Transform;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rule.Evidence;

/** One rule of words made ready: which phrases are in which group, and the contexts around. */
final class WordRule {

  /** A comment that repeats itself thousands of times needs no thousand spans. */
  private static final int MOST_SPANS = 32;

  private final Rule rule;
  private final int within;
  private final List<List<Integer>> groups;
  private final List<Circumstance> onlyIn;
  private final List<Circumstance> unless;
  private final List<Circumstance> loweredBy;

  WordRule(
      Rule rule, Evidence.Words words, PhraseBook book, Map<String, Circumstance> circumstances) {
    this.rule = rule;
    this.within = words.within();
    this.groups =
        words.groups().stream().map(group -> group.stream().map(book::numberOf).toList()).toList();
    Function<List<String>, List<Circumstance>> named =
        names -> names.stream().map(name -> known(circumstances, name)).toList();
    this.onlyIn = named.apply(words.circumstances().onlyIn());
    this.unless = named.apply(words.circumstances().unless());
    this.loweredBy = named.apply(words.circumstances().loweredBy());
  }

  List<Integer> phrases() {
    return groups.stream().flatMap(List::stream).distinct().toList();
  }

  Optional<Finding> apply(String detector, Scene scene) {
    List<List<Sighting>> sure = new ArrayList<>();
    List<List<Sighting>> lowered = new ArrayList<>();
    for (List<Sighting> together : Proximity.together(sightings(scene), within)) {
      if (sure.size() == MOST_SPANS) {
        break;
      }
      boolean counts =
          (onlyIn.isEmpty() || any(onlyIn, scene, together)) && !any(unless, scene, together);
      if (counts) {
        (any(loweredBy, scene, together) ? lowered : sure).add(together);
      }
    }
    if (sure.isEmpty() && lowered.isEmpty()) {
      return Optional.empty();
    }
    double confidence = sure.isEmpty() ? rule.loweredConfidence() : rule.confidence();
    return Optional.of(match(detector, scene, confidence, sure.isEmpty() ? lowered : sure));
  }

  private List<List<Sighting>> sightings(Scene scene) {
    return groups.stream()
        .map(group ->
            group.stream()
                .flatMap(phrase -> scene.of(phrase).stream())
                .sorted(Comparator.comparingInt(Sighting::from).thenComparingInt(Sighting::to))
                .toList())
        .toList();
  }

  private Finding match(
      String detector, Scene scene, double confidence, List<List<Sighting>> seen) {
    TreeSet<Span> spans = new TreeSet<>();
    TreeSet<String> matched = new TreeSet<>();
    TreeSet<Transform> transforms = new TreeSet<>();
    seen.stream()
        .flatMap(List::stream)
        .forEach(sighting -> {
          spans.add(scene.text().spanOf(sighting.from(), sighting.to()));
          matched.add(scene.phrase(sighting));
          transforms.addAll(scene.text().transformsIn(sighting.from(), sighting.to()));
          if (sighting.masked()) {
            transforms.add(Transform.MASKED);
          }
        });
    return new Finding.Match(
        detector,
        rule,
        confidence,
        spans.stream().limit(MOST_SPANS).toList(),
        String.join(" + ", matched),
        transforms.stream().filter(Transform::isDisguise).map(Transform::label).toList());
  }

  private static boolean any(List<Circumstance> some, Scene scene, List<Sighting> around) {
    return some.stream().anyMatch(circumstance -> circumstance.holds(scene, around));
  }

  private static Circumstance known(Map<String, Circumstance> circumstances, String name) {
    Circumstance known = circumstances.get(name);
    if (known == null) {
      throw new IllegalArgumentException("context: " + name + " (expected: one that is defined)");
    }
    return known;
  }
}
