package moothall.moderation.authoring.importing;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes what was imported as a pack in status DRAFT. It loads and its examples run at once, but
 * nothing acts before a person has named the right categories, reasons and examples and another
 * person has approved it.
 */
public final class DraftPack {

  private static final List<String> HARMLESS =
      List.of(
          "When is the bin collected?",
          "Thank you for mending the path",
          "Is the library open today?");

  private DraftPack() {}

  /**
   * The pack as YAML.
   *
   * @param category that all rules get until somebody says better
   * @param today from which the review counts
   */
  public static String write(String name, String category, Imported imported, LocalDate today) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
            "# Imported. Give every rule its category, clause, reason and real examples before it leaves DRAFT.\n")
        .append("pack: ")
        .append(name)
        .append('\n')
        .append("version: \"1\"\nstatus: DRAFT\nauthor: to be named\napprover: to be asked\n")
        .append("owner: to be named\n")
        .append("review-by: ")
        .append(today.plusMonths(1))
        .append('\n')
        .append("effective-from: ")
        .append(today)
        .append('\n');
    contexts(yaml, imported.rules());
    yaml.append("rules:\n");
    imported.rules().forEach(rule -> rule(yaml, name, category, rule));
    return yaml.toString();
  }

  private static void contexts(StringBuilder yaml, List<ImportedRule> rules) {
    if (rules.stream().anyMatch(rule -> !rule.unless().isEmpty())) {
      yaml.append("contexts:\n");
      for (ImportedRule rule : rules) {
        if (!rule.unless().isEmpty()) {
          yaml.append("  - id: ").append(rule.id()).append("-unless\n    terms:\n");
          rule.unless().forEach(term -> item(yaml, term));
        }
      }
    }
  }

  private static void rule(StringBuilder yaml, String pack, String category, ImportedRule rule) {
    yaml.append("  - id: ")
        .append(pack)
        .append('-')
        .append(rule.id())
        .append('\n')
        .append("    category: ")
        .append(category)
        .append('\n')
        .append("    clause: ")
        .append(quoted("to be named (" + rule.origin() + ")"))
        .append('\n')
        .append("    law: []\n")
        .append("    reason: {en: \"To be written.\", cy: \"I'w ysgrifennu.\"}\n")
        .append("    confidence: ")
        .append(rule.strength().confidence())
        .append('\n')
        .append("    # there it asked for what is nearest to: action: ")
        .append(rule.strength().action())
        .append('\n')
        .append("    terms:\n");
    rule.terms().forEach(term -> item(yaml, term));
    if (!rule.unless().isEmpty()) {
      yaml.append("    unless: [").append(rule.id()).append("-unless]\n");
    }
    yaml.append("    examples:\n      match:\n");
    for (int i = 0; i < 2; i++) {
      String term = rule.terms().get(Math.min(i, rule.terms().size() - 1));
      yaml.append("        - ")
          .append(quoted((i == 0 ? "" : "again ") + example(term)))
          .append('\n');
    }
    yaml.append("      no-match:\n");
    HARMLESS.forEach(text -> yaml.append("        - ").append(quoted(text)).append('\n'));
  }

  private static void item(StringBuilder yaml, String term) {
    yaml.append("      - ").append(quoted(term)).append('\n');
  }

  private static String example(String term) {
    if (term.startsWith("/")) {
      return "to be written, matching " + term;
    }
    String words = term.startsWith("=") ? term.substring(1) : term;
    return words.endsWith("*") ? words.substring(0, words.length() - 1) : words;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }
}
