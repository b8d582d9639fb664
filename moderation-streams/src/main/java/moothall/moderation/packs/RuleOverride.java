package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import org.yaml.snakeyaml.nodes.Node;

/** What a council changes about a rule that is not its own, within what it may decide. */
record RuleOverride(Names.Place place, String file, Section section) {

  boolean isFor(Rule rule) {
    return section.text("rule").equals(rule.id());
  }

  Unreadable unknown() {
    return new Unreadable(
        section.at("rule"),
        "overrides " + section.text("rule") + " (expected: the id of a rule of another pack)");
  }

  /**
   * The rule as the council wants it.
   *
   * @throws Unreadable if that would weaken what must be reported
   */
  Rule applied(Rule rule, Names contexts) {
    Status status =
        section.optionalText("status").map(Status::valueOf).orElse(rule.standing().status());
    double confidence = section.has("confidence") ? section.share("confidence") : rule.confidence();
    boolean weaker =
        status.compareTo(rule.standing().status()) < 0
            || confidence < rule.confidence()
            || section.has("unless")
            || section.has("except");
    if (weaker && rule.category().isMandatory()) {
      throw new Unreadable(
          section.node(),
          "weakens "
              + rule.id()
              + ", but "
              + rule.category().code()
              + " must be reported without exception (expected: nothing that weakens it; extend a list of place names or idioms instead)");
    }
    Rule.Standing standing = rule.standing();
    List<String> unless = new ArrayList<>(rule.circumstances().unless());
    for (Node node : section.nodes("unless")) {
      unless.add(contexts.find(place, Section.text(node), node));
    }
    List<String> except = new ArrayList<>(rule.evidence().except());
    except.addAll(section.texts("except"));
    return new Rule(
        rule.id(),
        rule.category(),
        rule.actions(),
        confidence,
        rule.grounds(),
        new Rule.Evidence(
            rule.evidence().groups(),
            rule.evidence().within(),
            rule.evidence().inOrder(),
            rule.evidence().sameSentence(),
            List.copyOf(except)),
        new Rule.Circumstances(
            rule.circumstances().onlyIn(), List.copyOf(unless), rule.circumstances().loweredBy()),
        new Rule.Standing(status, standing.validity(), standing.owner(), standing.reviewBy()));
  }
}
