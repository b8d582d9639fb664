package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;

/** Applies what councils change to the packs beneath. */
final class Overrides {

  private final List<RuleOverride> overrides;
  private final Names contexts;
  private final List<String> published;
  private final Set<RuleOverride> used = new HashSet<>();

  /** Adds to every rule the values that the council itself publishes. */
  Overrides(List<RuleOverride> overrides, Names contexts, List<String> published) {
    this.overrides = overrides;
    this.contexts = contexts;
    this.published = published;
  }

  PolicyPack on(PolicyPack pack, List<PackProblem> problems) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      Rule changed = withPublished(rule);
      for (RuleOverride override : overrides) {
        if (override.isFor(rule) && !override.place().pack().equals(pack.name())) {
          used.add(override);
          try {
            changed = override.applied(changed, contexts);
          } catch (Unreadable e) {
            problems.add(e.in(override.file()));
          }
        }
      }
      rules.add(changed);
    }
    return new PolicyPack(pack.name(), pack.version(), List.copyOf(rules), pack.contexts());
  }

  private Rule withPublished(Rule rule) {
    Rule.Evidence evidence = rule.evidence();
    List<String> except = new ArrayList<>(evidence.except());
    except.addAll(published);
    return rule.withEvidence(
        new Rule.Evidence(
            evidence.groups(),
            evidence.within(),
            evidence.inOrder(),
            evidence.sameSentence(),
            List.copyOf(except)));
  }

  /** An override of a rule that is not there would silently do nothing. */
  void reportUnused(List<PackProblem> problems) {
    for (RuleOverride override : overrides) {
      if (!used.contains(override)) {
        problems.add(override.unknown().in(override.file()));
      }
    }
  }
}
