package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.publication.PublishedPolicy;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a council changes about a rule that is not its own, within what it may decide.
 *
 * @param rule the id of that rule
 */
record RuleOverride(Names.Place place, String file, String rule, Section section) {

  static RuleOverride of(Names.Place place, String file, Section section) {
    return new RuleOverride(place, file, section.text("rule"), section);
  }

  boolean isFor(Rule other) {
    return rule.equals(other.id());
  }

  /** For people. */
  PublishedPolicy.Change asWritten() {
    return new PublishedPolicy.Change(
        rule,
        section.text("because"),
        section.optionalText("status").map(Status::valueOf),
        section.has("confidence") ? Optional.of(section.share("confidence")) : Optional.empty(),
        section.texts("unless"),
        section.texts("except"));
  }

  Unreadable unknown() {
    return new Unreadable(
        section.at("rule"), "overrides " + rule + " (expected: the id of a rule of another pack)");
  }

  /**
   * The rule as the council wants it.
   *
   * @throws Unreadable if that would weaken what must be reported
   */
  Rule applied(Rule beneath, Names contexts) {
    Status status =
        section.optionalText("status").map(Status::valueOf).orElse(beneath.standing().status());
    double confidence =
        section.has("confidence") ? section.share("confidence") : beneath.confidence();
    boolean weaker =
        status.compareTo(beneath.standing().status()) < 0
            || confidence < beneath.confidence()
            || section.has("unless")
            || section.has("except");
    if (weaker && beneath.category().isMandatory()) {
      throw new Unreadable(
          section.node(),
          "weakens "
              + beneath.id()
              + ", but "
              + beneath.category().code()
              + " must be reported without exception (expected: nothing that weakens it; extend a list of place names or idioms instead)");
    }
    Rule.Standing standing = beneath.standing();
    List<String> unless = new ArrayList<>(beneath.circumstances().unless());
    for (Node node : section.nodes("unless")) {
      unless.add(contexts.find(place, Section.text(node), node));
    }
    List<String> except = new ArrayList<>(beneath.evidence().except());
    except.addAll(section.texts("except"));
    return new Rule(
        beneath.id(),
        beneath.category(),
        beneath.actions(),
        confidence,
        beneath.grounds(),
        new Rule.Evidence(
            beneath.evidence().groups(),
            beneath.evidence().within(),
            beneath.evidence().inOrder(),
            beneath.evidence().sameSentence(),
            List.copyOf(except)),
        new Rule.Circumstances(
            beneath.circumstances().onlyIn(),
            List.copyOf(unless),
            beneath.circumstances().loweredBy()),
        new Rule.Standing(status, standing.validity(), standing.owner(), standing.reviewBy()));
  }
}
