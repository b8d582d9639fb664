package moothall.moderation.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Term;

/** Tells the rules that rest on the learned model from those that do not. */
final class LearnedRules {

  private LearnedRules() {}

  /** The same packs with these rules only, and with the contexts that they name. */
  static List<PolicyPack> in(List<PolicyPack> packs) {
    Set<String> named = new HashSet<>();
    Set<String> asking = contextsThatAsk(packs);
    for (PolicyPack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (restsOnTheModel(rule, asking)) {
          named.addAll(contextsOf(rule));
        }
      }
    }
    return packs.stream()
        .map(pack ->
            new PolicyPack(
                pack.name(),
                pack.version(),
                pack.rules().stream().filter(rule -> restsOnTheModel(rule, asking)).toList(),
                pack.contexts().stream().filter(it -> named.contains(it.id())).toList()))
        .toList();
  }

  /** The same packs without them. */
  static List<PolicyPack> notIn(List<PolicyPack> packs) {
    Set<String> asking = contextsThatAsk(packs);
    return packs.stream()
        .map(pack ->
            new PolicyPack(
                pack.name(),
                pack.version(),
                pack.rules().stream().filter(rule -> !restsOnTheModel(rule, asking)).toList(),
                pack.contexts()))
        .toList();
  }

  /** Also where only a context of the rule does: that asks the model as well, which may fail. */
  private static boolean restsOnTheModel(Rule rule, Set<String> asking) {
    return rule.evidence().groups().stream().anyMatch(LearnedRules::nameASign)
        || contextsOf(rule).stream().anyMatch(asking::contains);
  }

  private static Set<String> contextsThatAsk(List<PolicyPack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.contexts().stream())
        .filter(context -> nameASign(context.cue().terms()) || nameASign(context.topics()))
        .map(Context::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> contextsOf(Rule rule) {
    Set<String> named = new HashSet<>(rule.circumstances().onlyIn());
    named.addAll(rule.circumstances().unless());
    named.addAll(rule.circumstances().loweredBy());
    return named;
  }

  private static boolean nameASign(List<Term> terms) {
    return terms.stream()
        .anyMatch(term ->
            term instanceof Term.Entity entity && entity.name().startsWith(LearnedSign.PREFIX));
  }
}
