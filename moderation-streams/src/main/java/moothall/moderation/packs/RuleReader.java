package moothall.moderation.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moothall.moderation.detection.rules.matching.TermCheck;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Law;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rules of one file and checks what they refer to. */
final class RuleReader {

  private final PackSource source;
  private final Reference reference;
  private final WordLists lists;
  private final Names contexts;
  private final Names.Place place;

  RuleReader(
      PackSource source, Names.Place place, Reference reference, WordLists lists, Names contexts) {
    this.source = source;
    this.place = place;
    this.reference = reference;
    this.lists = lists;
    this.contexts = contexts;
  }

  Rule read(Section section) {
    String code = section.text("category");
    Category category =
        reference
            .taxonomy()
            .find(code)
            .orElseThrow(() ->
                new Unreadable(
                    section.at("category"),
                    "category: " + code + " (expected: a code of the taxonomy)"));
    Section reason = Section.checked(section.at("reason"));
    return new Rule(
        section.text("id"),
        category,
        actions(section, category),
        section.share("confidence"),
        new Rule.Grounds(
            section.text("clause"), laws(section), reason.text("en"), reason.text("cy")),
        evidence(section),
        new Rule.Circumstances(
            known(section, "only-in"), known(section, "unless"), known(section, "lowered-by")),
        standing(section));
  }

  private static Set<Action> actions(Section section, Category category) {
    if (!section.has("action")) {
      return category.actions();
    }
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (Node node : section.nodes("action")) {
      Action action = Action.valueOf(Section.text(node));
      if (!category.strongest().contains(action)) {
        throw new Unreadable(
            node,
            "action: "
                + action
                + " is stronger than "
                + category.code()
                + " allows (expected: of "
                + category.strongest().stream().sorted().toList()
                + ")");
      }
      actions.add(action);
    }
    return Set.copyOf(actions);
  }

  private List<Law> laws(Section section) {
    List<Law> laws = new ArrayList<>();
    for (Node node : section.nodes("law")) {
      Law law = reference.laws().byId().get(Section.text(node));
      if (law == null) {
        throw new Unreadable(
            node, "law: " + Section.text(node) + " (expected: an id of the law register)");
      }
      laws.add(law);
    }
    return List.copyOf(laws);
  }

  private Rule.Evidence evidence(Section section) {
    List<List<Term>> groups = new ArrayList<>();
    if (section.has("terms")) {
      groups.add(terms(section.nodes("terms")));
    }
    for (Node group : section.nodes("all-of")) {
      groups.add(terms(Section.items(group)));
    }
    return new Rule.Evidence(
        List.copyOf(groups),
        section.count("within", Integer.MAX_VALUE),
        section.isTrue("in-order"),
        section.isTrue("same-sentence"),
        section.texts("except"));
  }

  private List<Term> terms(List<Node> nodes) {
    List<Term> terms = new ArrayList<>();
    for (Node node : nodes) {
      for (Term term : lists.terms(place, List.of(node))) {
        try {
          TermCheck.check(term);
        } catch (IllegalArgumentException e) {
          throw new Unreadable(node, String.valueOf(e.getMessage()));
        }
        terms.add(term);
      }
    }
    return List.copyOf(terms);
  }

  /** Full names of contexts. */
  private List<String> known(Section section, String key) {
    return section.nodes(key).stream()
        .map(node -> contexts.find(place, Section.text(node), node))
        .toList();
  }

  private Rule.Standing standing(Section section) {
    Section header = source.header();
    Validity ofPack = header.validity();
    Status ofRule = Status.valueOf(section.optionalText("status").orElse(header.text("status")));
    Status status =
        Status.valueOf(header.text("status")).compareTo(ofRule) < 0
            ? Status.valueOf(header.text("status"))
            : ofRule;
    LocalDate reviewBy =
        section.has("review-by") ? section.date("review-by") : header.date("review-by");
    return new Rule.Standing(
        status,
        section.validity(ofPack.from(), ofPack.until()),
        section.optionalText("owner").orElse(header.text("owner")),
        reviewBy);
  }
}
