package moothall.moderation.detection.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rule.Evidence;
import moothall.moderation.policy.Term;

/**
 * Words and phrases that the packs list, however disguised, as whole words only. Deliberately
 * misses what no list can hold: meaning without a listed word. Known false alarm: a listed word in
 * a sense that no context of the pack names.
 */
public final class Lexicon implements Detector {

  public static final String NAME = "lexicon";

  private final PhraseBook book;
  private final List<WordRule> rules = new ArrayList<>();
  private final Map<Integer, Set<Integer>> rulesByPhrase = new HashMap<>();

  public Lexicon(List<PolicyPack> packs) {
    this.book = new PhraseBook(terms(packs));
    for (PolicyPack pack : packs) {
      Map<String, Circumstance> circumstances = new HashMap<>();
      for (Context context : pack.contexts()) {
        circumstances.put(context.id(), new Circumstance(context, book));
      }
      for (Rule rule : pack.rules()) {
        if (rule.evidence() instanceof Evidence.Words words) {
          add(new WordRule(rule, words, book, circumstances));
        }
      }
    }
  }

  private void add(WordRule rule) {
    int number = rules.size();
    rules.add(rule);
    for (int phrase : rule.phrases()) {
      rulesByPhrase.computeIfAbsent(phrase, key -> new TreeSet<>()).add(number);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> inspect(Reading reading) {
    List<Sighting> seen = book.sightings(reading.text());
    if (seen.isEmpty()) {
      return List.of();
    }
    Scene scene = new Scene(reading.text(), book, seen, book.sightings(reading.topic()));
    Set<Integer> touched = new TreeSet<>();
    for (int phrase : scene.phrases()) {
      touched.addAll(rulesByPhrase.getOrDefault(phrase, Set.of()));
    }
    List<Finding> findings = new ArrayList<>();
    for (int number : touched) {
      rules.get(number).apply(NAME, scene).ifPresent(findings::add);
    }
    return findings;
  }

  private static Set<Term> terms(List<PolicyPack> packs) {
    Set<Term> terms = new LinkedHashSet<>();
    for (PolicyPack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.evidence() instanceof Evidence.Words words) {
          words.groups().forEach(terms::addAll);
        }
      }
      for (Context context : pack.contexts()) {
        terms.addAll(context.terms());
        terms.addAll(context.topics());
      }
    }
    return terms;
  }
}
