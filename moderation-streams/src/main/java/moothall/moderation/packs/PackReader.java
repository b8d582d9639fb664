package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Taxonomy;
import moothall.moderation.policy.Term;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one pack and checks everything that can be checked without running it. */
final class PackReader {

  private static final Set<String> PACK_KEYS =
      Set.of(
          "pack",
          "version",
          "status",
          "author",
          "approver",
          "effective-from",
          "lists",
          "contexts",
          "rules");
  private static final Set<String> CONTEXT_KEYS =
      Set.of("id", "quoted", "terms", "within", "topics");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "category",
          "clause",
          "law",
          "reason",
          "confidence",
          "terms",
          "all-of",
          "within",
          "recogniser",
          "except",
          "only-in",
          "unless",
          "lowered-by",
          "examples");
  private static final Set<String> STATUSES = Set.of("DRAFT", "SHADOW", "ACTIVE");

  private final Taxonomy taxonomy;
  private final List<Term> proscribed;

  PackReader(Taxonomy taxonomy, List<Term> proscribed) {
    this.taxonomy = taxonomy;
    this.proscribed = proscribed;
  }

  ReadPack read(String file, String yaml) {
    Section pack = Section.read(yaml, PACK_KEYS);
    checkApproval(pack);
    WordLists lists = WordLists.read(pack, proscribed);
    List<Context> contexts = contexts(pack, lists);
    Set<String> contextIds = new HashSet<>(contexts.stream().map(Context::id).toList());
    List<Rule> rules = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : pack.sections("rules", RULE_KEYS)) {
      Rule rule = rule(section, lists, contextIds);
      if (!ids.add(rule.id())) {
        throw new Unreadable(
            section.at("id"), "rule " + rule.id() + " stands there twice (expected: once)");
      }
      rules.add(rule);
      examples.addAll(ExampleReader.read(rule.id(), section, proscribed));
    }
    if (rules.isEmpty()) {
      throw new Unreadable(pack.node(), "rules is missing or empty (expected: at least one)");
    }
    PolicyPack read =
        new PolicyPack(pack.text("pack"), pack.text("version"), List.copyOf(rules), contexts);
    return new ReadPack(file, read, pack.text("status"), pack.date("effective-from"), examples);
  }

  private static void checkApproval(Section pack) {
    if (!STATUSES.contains(pack.text("status"))) {
      throw new Unreadable(
          pack.at("status"),
          "status: " + pack.text("status") + " (expected: DRAFT, SHADOW or ACTIVE)");
    }
    if (pack.text("author").strip().equalsIgnoreCase(pack.text("approver").strip())) {
      throw new Unreadable(
          pack.at("approver"),
          "approver: " + pack.text("approver") + " (expected: somebody else than the author)");
    }
  }

  private static List<Context> contexts(Section pack, WordLists lists) {
    List<Context> contexts = new ArrayList<>();
    for (Section section : pack.sections("contexts", CONTEXT_KEYS)) {
      contexts.add(
          new Context(
              section.text("id"),
              section.optionalText("quoted").map(Boolean::parseBoolean).orElse(false),
              lists.terms(section.nodes("terms")),
              section.count("within", Integer.MAX_VALUE),
              lists.terms(section.nodes("topics"))));
    }
    return List.copyOf(contexts);
  }

  private Rule rule(Section section, WordLists lists, Set<String> contexts) {
    String code = section.text("category");
    Optional<Category> category = taxonomy.find(code);
    if (category.isEmpty()) {
      throw new Unreadable(
          section.at("category"), "category: " + code + " (expected: a code of the taxonomy)");
    }
    Rule.Grounds grounds =
        new Rule.Grounds(section.text("clause"), section.texts("law"), section.text("reason"));
    return new Rule(
        section.text("id"),
        category.get(),
        section.share("confidence"),
        grounds,
        evidence(section, lists, contexts));
  }

  private static Rule.Evidence evidence(Section section, WordLists lists, Set<String> contexts) {
    int kinds = 0;
    for (String kind : List.of("terms", "all-of", "recogniser")) {
      kinds += section.has(kind) ? 1 : 0;
    }
    if (kinds != 1) {
      throw new Unreadable(
          section.node(),
          kinds + " kinds of evidence (expected: one of terms, all-of, recogniser)");
    }
    if (section.has("recogniser")) {
      String name = section.text("recogniser");
      if (!PolicySet.RECOGNISERS.contains(name)) {
        throw new Unreadable(
            section.at("recogniser"),
            "recogniser: " + name + " (expected: one of " + PolicySet.RECOGNISERS + ")");
      }
      return new Rule.Evidence.Recognised(name, section.texts("except"));
    }
    Rule.Circumstances circumstances =
        new Rule.Circumstances(
            known(section, "only-in", contexts),
            known(section, "unless", contexts),
            known(section, "lowered-by", contexts));
    return new Rule.Evidence.Words(
        groups(section, lists), section.count("within", Integer.MAX_VALUE), circumstances);
  }

  private static List<List<Term>> groups(Section section, WordLists lists) {
    List<List<Term>> groups = new ArrayList<>();
    if (section.has("terms")) {
      groups.add(lists.terms(section.nodes("terms")));
    }
    for (Node group : section.nodes("all-of")) {
      groups.add(lists.terms(Section.items(group)));
    }
    if (groups.stream().anyMatch(List::isEmpty)) {
      throw new Unreadable(section.node(), "a group without terms (expected: at least one)");
    }
    return groups;
  }

  private static List<String> known(Section section, String key, Set<String> contexts) {
    for (Node node : section.nodes(key)) {
      if (!contexts.contains(Section.text(node))) {
        throw new Unreadable(
            node, key + ": " + Section.text(node) + " (expected: the id of a context)");
      }
    }
    return section.texts(key);
  }
}
