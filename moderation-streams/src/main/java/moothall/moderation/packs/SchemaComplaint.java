package moothall.moderation.packs;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Says what a schema found in our own words: what stands there, and what was expected. */
final class SchemaComplaint {

  private static final Set<String> EITHER = Set.of("terms", "all-of");

  private SchemaComplaint() {}

  static String of(ValidationMessage message, Node node) {
    String property = message.getProperty();
    return switch (message.getType()) {
      case "additionalProperties" ->
          "unknown key " + property + " (expected: a key of the language, see docs/policy.md)";
      case "required" -> missing(property);
      case "enum" ->
          found(message, node) + " (expected: " + String.join(", ", values(message)) + ")";
      case "type" -> found(message, node) + " (expected: " + kind(message) + ")";
      case "minItems" ->
          found(message, node) + " (expected: " + limit(message) + " or more entries)";
      case "pattern" ->
          found(message, node) + " (expected: a value of the form " + limit(message) + ")";
      case "oneOf" -> found(message, node) + " (expected: " + choice(message) + ")";
      default ->
          found(message, node) + " (expected: " + message.getType() + " " + limit(message) + ")";
    };
  }

  private static String missing(String property) {
    return EITHER.contains(property)
        ? "neither terms nor all-of (expected: one of them)"
        : property + " is missing (expected: it stands here)";
  }

  private static String found(ValidationMessage message, Node node) {
    String name = name(message.getInstanceLocation());
    String value = node instanceof ScalarNode scalar ? ": " + scalar.getValue() : "";
    return name + value;
  }

  /** The key a complaint is about; entries of a list are counted from 1. */
  private static String name(JsonNodePath place) {
    if (place.getNameCount() == 0) {
      return "the file";
    }
    return place.getElement(-1) instanceof Integer index
        ? name(place.getParent()) + " " + (index + 1)
        : place.getName(-1);
  }

  private static List<String> values(ValidationMessage message) {
    return StreamSupport.stream(message.getSchemaNode().spliterator(), false)
        .map(it -> it.asText())
        .toList();
  }

  private static String kind(ValidationMessage message) {
    return switch (message.getSchemaNode().asText()) {
      case "string" -> "a text; quote it if it looks like a number";
      case "array" -> "a list: [ ... ] or lines beginning with -";
      case "object" -> "keys with values";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> message.getSchemaNode().asText();
    };
  }

  private static String limit(ValidationMessage message) {
    return message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
  }

  private static String choice(ValidationMessage message) {
    return message.getInstanceLocation().toString().contains("examples")
        ? "a text, or text with topic, page, profile, author, media, mode"
        : "either terms or all-of";
  }
}
