package moothall.moderation.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The language reference is made from the schema that packs are checked against. */
class PolicyPageTest {

  @Test
  void describesTheLanguageAsTheSchemaHasIt() throws IOException {
    JsonNode schema;
    try (InputStream file = getClass().getResourceAsStream("/policy/schema/pack.schema.json")) {
      schema = new ObjectMapper().readTree(file);
    }
    StringBuilder page = new StringBuilder();
    section(page, "A pack", schema, schema);
    section(page, "A rule", schema.at("/$defs/rules/items"), schema);
    section(
        page, "Examples of a rule", schema.at("/$defs/rules/items/properties/examples"), schema);
    section(
        page,
        "An example that needs more than a text",
        schema.at("/$defs/example/oneOf/1"),
        schema);
    section(page, "A context", schema.at("/$defs/contexts/items"), schema);
    section(page, "An override", schema.at("/properties/overrides/items"), schema);
    page.append("### A term\n\n")
        .append(schema.at("/$defs/terms/description").asText())
        .append("\n");
    GeneratedPage.check("policy.md", page.toString());
  }

  private static void section(StringBuilder page, String title, JsonNode object, JsonNode schema) {
    Set<String> required = new HashSet<>();
    object.path("required").forEach(it -> required.add(it.asText()));
    page.append("### ")
        .append(title)
        .append("\n\n| key | must | value | means |\n|---|---|---|---|\n");
    object
        .path("properties")
        .properties()
        .forEach(entry -> {
          JsonNode value = resolved(entry.getValue(), schema);
          String meaning =
              entry.getValue().path("description").asText(value.path("description").asText());
          page.append("| `")
              .append(entry.getKey())
              .append("` | ")
              .append(required.contains(entry.getKey()) ? "yes" : "")
              .append(" | ")
              .append(GeneratedPage.cell(kind(value, schema)))
              .append(" | ")
              .append(GeneratedPage.cell(meaning))
              .append(" |\n");
        });
    page.append('\n');
  }

  private static JsonNode resolved(JsonNode value, JsonNode schema) {
    return value.has("$ref") ? schema.at(value.get("$ref").asText().substring(1)) : value;
  }

  private static String kind(JsonNode value, JsonNode schema) {
    if (value.has("enum")) {
      StringBuilder values = new StringBuilder();
      value
          .get("enum")
          .forEach(it -> values.append(values.isEmpty() ? "" : ", ").append(it.asText()));
      return values.toString();
    }
    return switch (value.path("type").asText()) {
      case "array" -> "list of " + kind(resolved(value.path("items"), schema), schema);
      case "string" -> value.path("pattern").asText().startsWith("^\\d{4}") ? "date" : "text";
      case "number" -> "number above 0, up to " + value.path("maximum").asText();
      case "integer" -> "whole number";
      case "boolean" -> "true or false";
      case "object" -> "keys";
      default -> "text or keys";
    };
  }
}
