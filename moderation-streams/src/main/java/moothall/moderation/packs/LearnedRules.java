package moothall.moderation.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Term;

/** Tells the rules that rest on the learned model from those that do not. */
final class LearnedRules {

  private LearnedRules() {}

  /** The same packs with these rules only, and with the contexts that they name. */
  static List<PolicyPack> in(List<PolicyPack> packs) {
    Set<String> named = new HashSet<>();
    for (PolicyPack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (restsOnTheModel(rule)) {
          named.addAll(rule.circumstances().onlyIn());
          named.addAll(rule.circumstances().unless());
          named.addAll(rule.circumstances().loweredBy());
        }
      }
    }
    return packs.stream()
        .map(pack ->
            new PolicyPack(
                pack.name(),
                pack.version(),
                pack.rules().stream().filter(LearnedRules::restsOnTheModel).toList(),
                pack.contexts().stream().filter(it -> named.contains(it.id())).toList()))
        .toList();
  }

  /** The same packs without them. */
  static List<PolicyPack> notIn(List<PolicyPack> packs) {
    return packs.stream()
        .map(pack ->
            new PolicyPack(
                pack.name(),
                pack.version(),
                pack.rules().stream().filter(rule -> !restsOnTheModel(rule)).toList(),
                pack.contexts()))
        .toList();
  }

  private static boolean restsOnTheModel(Rule rule) {
    return rule.evidence().groups().stream()
        .flatMap(List::stream)
        .anyMatch(term ->
            term instanceof Term.Entity entity && entity.name().startsWith(LearnedSign.PREFIX));
  }
}
