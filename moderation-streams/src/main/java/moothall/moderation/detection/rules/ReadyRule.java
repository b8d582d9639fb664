package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import moothall.moderation.content.Span;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Seen;
import moothall.moderation.detection.rules.matching.Sighting;
import moothall.moderation.detection.rules.matching.TermBook;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Transform;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Term;

/** One rule made ready: which terms are in which group, and the circumstances around. */
final class ReadyRule {

  /** A comment that repeats itself thousands of times needs no thousand spans. */
  private static final int MOST_SPANS = 32;

  private static final Comparator<Sighting> IN_TEXT =
      Comparator.comparingInt(Sighting::from).thenComparingInt(Sighting::to);

  private final Rule rule;
  private final List<List<Integer>> groups;
  private final Set<String> except;
  private final List<Circumstance> onlyIn;
  private final List<Circumstance> unless;
  private final List<Circumstance> loweredBy;

  ReadyRule(Rule rule, TermBook book, Map<String, Circumstance> circumstances) {
    this.rule = rule;
    this.groups =
        rule.evidence().groups().stream()
            .map(group -> group.stream().map(book::numberOf).distinct().toList())
            .toList();
    this.except = Set.copyOf(rule.evidence().except());
    Function<List<String>, List<Circumstance>> named =
        names -> names.stream().map(name -> known(circumstances, name)).toList();
    this.onlyIn = named.apply(rule.circumstances().onlyIn());
    this.unless = named.apply(rule.circumstances().unless());
    this.loweredBy = named.apply(rule.circumstances().loweredBy());
  }

  Rule rule() {
    return rule;
  }

  /**
   * Terms of which one must be there before it is worth asking: the smallest group that is found
   * without recognisers. Empty if there is no such group, so that the rule must always be asked.
   */
  List<Integer> triggers() {
    List<Integer> smallest = List.of();
    for (int i = 0; i < groups.size(); i++) {
      boolean cheap = rule.evidence().groups().get(i).stream().noneMatch(Term.Entity.class::isInstance);
      if (cheap && (smallest.isEmpty() || groups.get(i).size() < smallest.size())) {
        smallest = groups.get(i);
      }
    }
    return smallest;
  }

  Optional<Finding> apply(String detector, Scene scene) {
    List<List<Sighting>> sure = new ArrayList<>();
    List<List<Sighting>> lowered = new ArrayList<>();
    List<List<Sighting>> excused = new ArrayList<>();
    Set<String> reasons = new TreeSet<>();
    for (List<Sighting> together : Proximity.together(sightings(scene), rule.evidence())) {
      if (sure.size() == MOST_SPANS) {
        break;
      }
      if (!onlyIn.isEmpty() && onlyIn.stream().noneMatch(it -> it.holds(scene, together))) {
        continue;
      }
      if (holding(unless, scene, together, reasons)) {
        excused.add(together);
      } else if (holding(loweredBy, scene, together, reasons)) {
        lowered.add(together);
      } else {
        sure.add(together);
      }
    }
    if (!sure.isEmpty()) {
      return Optional.of(match(detector, rule.confidence(), seen(scene, sure), List.of()));
    }
    if (!lowered.isEmpty()) {
      Seen seen = seen(scene, lowered);
      return Optional.of(match(detector, rule.loweredConfidence(), seen, List.copyOf(reasons)));
    }
    return excused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding.Excused(detector, rule, seen(scene, excused), List.copyOf(reasons)));
  }

  private Finding match(String detector, double confidence, Seen seen, List<String> considered) {
    return new Finding.Match(detector, rule, confidence, seen, considered);
  }

  private static boolean holding(
      List<Circumstance> some, Scene scene, List<Sighting> around, Set<String> reasons) {
    for (Circumstance circumstance : some) {
      if (circumstance.holds(scene, around)) {
        reasons.add(circumstance.id());
        return true;
      }
    }
    return false;
  }

  /** Stops at the first group that is missing, so that no recogniser is asked in vain. */
  private List<List<Sighting>> sightings(Scene scene) {
    List<List<Sighting>> found = new ArrayList<>();
    for (List<Integer> group : groups) {
      List<Sighting> ofGroup = new ArrayList<>();
      for (int term : group) {
        for (Sighting sighting : scene.of(term)) {
          if (!scene.sightings().hasValue(sighting, except)) {
            ofGroup.add(sighting);
          }
        }
      }
      if (ofGroup.isEmpty()) {
        return List.of(List.of());
      }
      if (ofGroup.size() > 1) {
        ofGroup.sort(IN_TEXT);
      }
      found.add(ofGroup);
    }
    return found;
  }

  private static Seen seen(Scene scene, List<List<Sighting>> combinations) {
    NormalisedText text = scene.reading().text();
    Set<Span> spans = new TreeSet<>();
    Set<String> matched = new TreeSet<>();
    Set<Transform> transforms = EnumSet.noneOf(Transform.class);
    Set<Sighting> done = new HashSet<>();
    for (List<Sighting> together : combinations) {
      for (Sighting it : together) {
        if (!done.add(it)) {
          continue;
        }
        matched.add(scene.term(it));
        if (!it.isOfTheWhole()) {
          spans.add(text.spanOf(it.from(), it.to()));
        }
        if (!it.isOfTheWhole() && text.hasFoldings()) {
          transforms.addAll(text.transformsIn(it.from(), it.to()));
        }
        if (it.masked()) {
          transforms.add(Transform.MASKED);
        }
      }
    }
    return new Seen(
        List.copyOf(spans).subList(0, Math.min(MOST_SPANS, spans.size())),
        String.join(" + ", matched),
        disguises(transforms));
  }

  private static List<String> disguises(Set<Transform> transforms) {
    if (transforms.isEmpty()) {
      return List.of();
    }
    return transforms.stream().filter(Transform::isDisguise).map(Transform::label).toList();
  }

  private static Circumstance known(Map<String, Circumstance> circumstances, String name) {
    Circumstance known = circumstances.get(name);
    if (known == null) {
      throw new IllegalArgumentException("context: " + name + " (expected: one that is defined)");
    }
    return known;
  }
}
