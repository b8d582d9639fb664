package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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

/** One rule made ready: which terms are in which group, and the circumstances around. */
final class ReadyRule {

  /** A comment that repeats itself thousands of times needs no thousand spans. */
  private static final int MOST_SPANS = 32;

  private static final List<List<Sighting>> NOTHING = List.of(List.of());

  private static final Comparator<Sighting> IN_TEXT =
      Comparator.comparingInt(Sighting::from).thenComparingInt(Sighting::to);

  private final Rule rule;
  private final List<Terms> groups;
  private final Set<String> except;
  private final List<Circumstance> onlyIn;
  private final List<Circumstance> unless;
  private final List<Circumstance> loweredBy;

  ReadyRule(Rule rule, TermBook book, Map<String, Circumstance> circumstances) {
    this.rule = rule;
    this.groups = rule.evidence().groups().stream().map(group -> new Terms(group, book)).toList();
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
  BitSet triggers() {
    return groups.stream()
        .filter(group -> !group.needRecognisers())
        .min(Comparator.comparing(Terms::needPatterns).thenComparingInt(Terms::size))
        .map(Terms::listed)
        .orElseGet(BitSet::new);
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

  /** Stops at the first group that is missing; what is cheap to ask comes first. */
  private List<List<Sighting>> sightings(Scene scene) {
    for (Terms group : groups) {
      if (!group.mayStandIn(scene.sightings())) {
        return NOTHING;
      }
    }
    List<List<Sighting>> found = new ArrayList<>(Collections.nCopies(groups.size(), List.of()));
    return fill(found, scene, false) && fill(found, scene, true) ? found : NOTHING;
  }

  private boolean fill(List<List<Sighting>> found, Scene scene, boolean recognised) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).needRecognisers() == recognised) {
        List<Sighting> ofGroup = groups.get(i).in(scene.sightings());
        if (!except.isEmpty()) {
          ofGroup.removeIf(it -> scene.sightings().hasValue(it, except));
        }
        if (ofGroup.isEmpty()) {
          return false;
        }
        if (ofGroup.size() > 1) {
          ofGroup.sort(IN_TEXT);
        }
        found.set(i, ofGroup);
      }
    }
    return true;
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
