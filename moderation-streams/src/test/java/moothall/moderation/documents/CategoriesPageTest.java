package moothall.moderation.documents;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Taxonomy;
import org.junit.jupiter.api.Test;

/** The page of categories is made from the taxonomy and from the rules that are shipped. */
class CategoriesPageTest {

  @Test
  void listsEveryCategoryWithWhatItLeadsTo() throws IOException {
    Taxonomy taxonomy = PolicyFiles.taxonomy();
    Map<String, Long> rules =
        ShippedPolicy.ready().policy().packs().stream()
            .flatMap(pack -> pack.rules().stream())
            .collect(
                Collectors.groupingBy(
                    rule -> rule.category().code(), TreeMap::new, Collectors.counting()));
    StringBuilder page =
        new StringBuilder(
            """
            | category | severity | priority | action | at most | evidence | raised from | reviewed from | rules | rests on |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (String code : codesInOrder()) {
      Category category = taxonomy.find(code).orElseThrow();
      page.append("| `")
          .append(code)
          .append("` | ")
          .append(category.severity())
          .append(" | P")
          .append(category.priority())
          .append(" | ")
          .append(joined(category.actions()))
          .append(" | ")
          .append(joined(category.strongest()))
          .append(" | ")
          .append(category.evidenceMode())
          .append(" | ")
          .append("%.2f".formatted(category.bands().raise()))
          .append(" | ")
          .append("%.2f".formatted(category.bands().review()))
          .append(" | ")
          .append(rules.getOrDefault(code, 0L))
          .append(" | ")
          .append(GeneratedPage.cell(category.legalBasis()))
          .append(" |\n");
    }
    GeneratedPage.check("categories.md", page.toString());
  }

  private static String joined(java.util.Set<Action> actions) {
    return actions.stream().sorted().map(Action::name).collect(joining("+"));
  }

  private static List<String> codesInOrder() {
    try (var file = PolicyFiles.class.getResourceAsStream("/policy/taxonomy.tsv")) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().skip(1).map(line -> line.substring(0, line.indexOf('\t'))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
