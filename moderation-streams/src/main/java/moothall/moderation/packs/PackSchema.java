package moothall.moderation.packs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Checks the form of a pack against its JSON Schema, and says in which line it is broken. */
final class PackSchema {

  static final String FILE = "schema/pack.schema.json";

  private static final Set<String> PART_KEYS = Set.of("lists", "contexts", "rules");

  private final JsonSchema whole;

  PackSchema(String schema) {
    this.whole = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  /** Problems of a pack, or of a part of one, by line. */
  List<PackProblem> problems(String file, Node root, boolean part) {
    List<PackProblem> problems = new ArrayList<>();
    JsonNode json = json(root, problems, file);
    // Of several complaints about one place the schema's order says nothing: the first by line and
    // text is told, so that the same file always gets the same answer.
    TreeMap<String, PackProblem> sorted = new TreeMap<>();
    for (ValidationMessage message : whole.validate(json)) {
      if (part && isAboutTheHeader(message)) {
        continue;
      }
      JsonNodePath place = message.getInstanceLocation();
      Node node = at(root, place);
      int line = line(node, message);
      String text = SchemaComplaint.of(message, node);
      sorted.put("%08d %s".formatted(line, text), new PackProblem(file, line, text));
    }
    problems.addAll(sorted.values());
    if (part && json instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(key -> {
            if (!PART_KEYS.contains(key)) {
              problems.add(
                  new PackProblem(
                      file,
                      1,
                      "unknown key "
                          + key
                          + " (expected: lists, contexts or rules; the header stands in pack.yaml)"));
            }
          });
    }
    return problems;
  }

  private static boolean isAboutTheHeader(ValidationMessage message) {
    return message.getInstanceLocation().getNameCount() == 0
        && message.getType().equals("required");
  }

  /** The line of the key that is unknown, or of the value that is wrong. */
  private static int line(Node node, ValidationMessage message) {
    Node place = node;
    if (message.getType().equals("additionalProperties") && node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals(message.getProperty())) {
          place = key;
        }
      }
    }
    return place.getStartMark().getLine() + 1;
  }

  private static Node at(Node root, JsonNodePath place) {
    Node node = root;
    for (int i = 0; i < place.getNameCount(); i++) {
      Object step = place.getElement(i);
      if (node instanceof MappingNode mapping) {
        node = value(mapping, String.valueOf(step), node);
      } else if (node instanceof SequenceNode sequence && step instanceof Integer index) {
        node = sequence.getValue().get(index);
      }
    }
    return node;
  }

  /** Of two values with the same key the last, which is the one that the schema was shown. */
  private static Node value(MappingNode mapping, String key, Node otherwise) {
    for (NodeTuple tuple : mapping.getValue().reversed()) {
      if (key(tuple).equals(key)) {
        return tuple.getValueNode();
      }
    }
    return otherwise;
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  private static JsonNode json(Node node, List<PackProblem> problems, String file) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          String key = key(tuple);
          if (object.has(key)) {
            problems.add(
                new PackProblem(
                    file,
                    tuple.getKeyNode().getStartMark().getLine() + 1,
                    key + " stands there twice (expected: once)"));
          }
          object.set(key, json(tuple.getValueNode(), problems, file));
        }
        yield object;
      }
      case SequenceNode sequence -> {
        var array = JsonNodeFactory.instance.arrayNode();
        sequence.getValue().forEach(it -> array.add(json(it, problems, file)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  /** Only what is unmistakably a number or a truth is one; "no" and dates are words here. */
  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    if (!scalar.isPlain()) {
      return JsonNodeFactory.instance.textNode(value);
    }
    try {
      if (scalar.getTag().equals(Tag.INT)) {
        return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
      }
      if (scalar.getTag().equals(Tag.FLOAT)) {
        return JsonNodeFactory.instance.numberNode(Double.parseDouble(value));
      }
    } catch (NumberFormatException e) {
      return JsonNodeFactory.instance.textNode(value);
    }
    return value.equals("true") || value.equals("false")
        ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value))
        : JsonNodeFactory.instance.textNode(value);
  }
}
