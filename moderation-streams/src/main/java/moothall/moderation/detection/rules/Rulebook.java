package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Screening;
import moothall.moderation.detection.rules.matching.Sightings;
import moothall.moderation.detection.rules.matching.TermBook;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Term;

/**
 * The rules of all packs. Deliberately misses what no list and no pattern can hold: meaning without
 * a listed word. Known false alarm: a listed word in a sense that no context of the packs names.
 */
public final class Rulebook implements Detector {

  public static final String NAME = "rules";

  /** Of the rules that rest on what an encoder thinks: they may fail without the others. */
  public static final String LEARNED = "encoder";

  private final String name;
  private final TermBook book;
  private final List<ReadyRule> rules = new ArrayList<>();

  /** Rules that must be asked about every comment. */
  private final BitSet always = new BitSet();

  private final Map<Integer, BitSet> rulesByTerm = new HashMap<>();

  /** Makes the packs' rules ready as {@link #NAME}. */
  public Rulebook(List<PolicyPack> packs, Map<String, Recogniser> recognisers) {
    this(NAME, packs, recognisers);
  }

  /**
   * Makes the packs' rules ready; drafts are left out.
   *
   * @param name of this detector
   * @param recognisers by name
   */
  public Rulebook(String name, List<PolicyPack> packs, Map<String, Recogniser> recognisers) {
    this.name = name;
    this.book = new TermBook(terms(packs), recognisers);
    Map<String, Circumstance> circumstances = new HashMap<>();
    for (PolicyPack pack : packs) {
      for (Context context : pack.contexts()) {
        circumstances.put(context.id(), new Circumstance(context, book));
      }
    }
    for (PolicyPack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.standing().status() != Status.DRAFT) {
          add(new ReadyRule(rule, book, circumstances));
        }
      }
    }
  }

  private void add(ReadyRule rule) {
    int number = rules.size();
    rules.add(rule);
    BitSet triggers = rule.triggers();
    if (triggers.isEmpty()) {
      always.set(number);
    }
    triggers.stream()
        .forEach(term -> rulesByTerm.computeIfAbsent(term, key -> new BitSet()).set(number));
  }

  /** Whether a rule, by its id, is one of these. */
  public boolean holds(String rule) {
    return rules.stream().anyMatch(it -> it.rule().id().equals(rule));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Finding> inspect(Reading reading) {
    Scene scene = new Scene(reading, book);
    List<Finding> findings = new ArrayList<>();
    BitSet touched = touched(scene.sightings());
    for (int number = touched.nextSetBit(0); number >= 0; number = touched.nextSetBit(number + 1)) {
      ReadyRule rule = rules.get(number);
      if (rule.rule().standing().validity().includes(reading.day())) {
        rule.apply(name, scene).ifPresent(findings::add);
      }
    }
    if (scene.sightings().isOverBudget()) {
      findings.add(
          new Finding.Inconclusive(
              Screening.OVER_BUDGET, "holds more listed words than are looked at"));
    }
    return findings;
  }

  /** Rules of which something was seen, in their order. */
  private BitSet touched(Sightings sightings) {
    BitSet touched = new BitSet(rules.size());
    touched.or(always);
    sightings.eachListed(term -> {
      BitSet concerned = rulesByTerm.get(term);
      if (concerned != null) {
        touched.or(concerned);
      }
    });
    return touched;
  }

  private static Set<Term> terms(List<PolicyPack> packs) {
    Set<Term> terms = new LinkedHashSet<>();
    for (PolicyPack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.standing().status() != Status.DRAFT) {
          rule.evidence().groups().forEach(terms::addAll);
        }
      }
      for (Context context : pack.contexts()) {
        terms.addAll(context.cue().terms());
        terms.addAll(context.topics());
        terms.addAll(Circumstance.languages(context));
      }
    }
    return terms;
  }
}
