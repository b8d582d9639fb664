package moothall.moderation.packs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.moderation.policy.Validity;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping in a YAML file that remembers its lines and tolerates no key it does not know. */
final class Section {

  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Section(MappingNode mapping) {
    this.node = mapping;
    mapping.getValue().forEach(it -> values.put(text(it.getKeyNode()), it.getValueNode()));
  }

  private Section(Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw new Unreadable(node, "not a mapping (expected keys: " + sorted(known) + ")");
    }
    this.node = mapping;
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (!known.contains(key)) {
        throw new Unreadable(
            tuple.getKeyNode(), "unknown key " + key + " (expected: " + sorted(known) + ")");
      }
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new Unreadable(tuple.getKeyNode(), key + " stands there twice (expected: once)");
      }
    }
  }

  static Section read(String yaml, Set<String> known) {
    return new Section(Yaml.read(yaml), known);
  }

  /** A mapping whose form was checked against a schema before. */
  static Section checked(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new Unreadable(node, "not a mapping (expected: keys with values)");
    }
    return new Section(mapping);
  }

  static Section of(Node node, Set<String> known) {
    return new Section(node, known);
  }

  Node node() {
    return node;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Node at(String key) {
    Node value = values.get(key);
    return value == null ? node : value;
  }

  String text(String key) {
    Node value = values.get(key);
    if (value == null) {
      throw new Unreadable(node, key + " is missing (expected: a text)");
    }
    return text(value);
  }

  Optional<String> optionalText(String key) {
    return Optional.ofNullable(values.get(key)).map(Section::text);
  }

  LocalDate date(String key) {
    String written = text(key);
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Unreadable(at(key), key + ": " + written + " (expected: a date as 2026-11-30)");
    }
  }

  /** The days between effective-from, which must be there, and effective-until. */
  Validity validity() {
    return validity(date("effective-from"), LocalDate.MAX);
  }

  /**
   * The days between effective-from and effective-until, with what counts where they are absent.
   */
  Validity validity(LocalDate otherwiseFrom, LocalDate otherwiseUntil) {
    LocalDate from = has("effective-from") ? date("effective-from") : otherwiseFrom;
    LocalDate until = has("effective-until") ? date("effective-until") : otherwiseUntil;
    if (!from.isBefore(until)) {
      throw new Unreadable(
          at("effective-until"),
          "effective-until: " + until + " (expected: later than " + from + ")");
    }
    return new Validity(from, until);
  }

  double share(String key) {
    String written = text(key);
    try {
      double share = Double.parseDouble(written);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same complaint as a number out of range.
    }
    throw new Unreadable(at(key), key + ": " + written + " (expected: above 0, up to 1)");
  }

  int count(String key, int otherwise) {
    Optional<String> written = optionalText(key);
    try {
      int count = written.map(Integer::parseInt).orElse(otherwise);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same complaint as a negative number.
    }
    throw new Unreadable(
        at(key), key + ": " + written.orElse("") + " (expected: a whole number from 0)");
  }

  /** Texts of a list; empty if the key is absent. */
  List<String> texts(String key) {
    return nodes(key).stream().map(Section::text).toList();
  }

  List<Section> sections(String key, Set<String> known) {
    return nodes(key).stream().map(it -> new Section(it, known)).toList();
  }

  /** A mapping that holds nothing but a text. */
  static Section textOnly(Node text) {
    Section section =
        new Section(
            new MappingNode(
                Tag.MAP, true, List.of(), text.getStartMark(), text.getEndMark(), FlowStyle.AUTO));
    section.values.put("text", text);
    return section;
  }

  /** Mappings of a list whose form was checked before. */
  List<Section> sections(String key) {
    return nodes(key).stream().map(Section::checked).toList();
  }

  boolean isTrue(String key) {
    return optionalText(key).map("true"::equals).orElse(false);
  }

  List<Node> nodes(String key) {
    Node value = values.get(key);
    return value == null ? List.of() : items(value);
  }

  /** All keys with their values, for mappings whose keys are free. */
  static Map<String, Node> free(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new Unreadable(node, "not a mapping (expected: names with lists)");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw new Unreadable(tuple.getKeyNode(), key + " stands there twice (expected: once)");
      }
    }
    return entries;
  }

  static List<Node> items(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      throw new Unreadable(node, "not a list (expected: [ ... ] or lines beginning with -)");
    }
    return new ArrayList<>(sequence.getValue());
  }

  static String text(Node node) {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw new Unreadable(node, "not a text (expected: one value, quoted if it has signs)");
    }
    return scalar.getValue();
  }

  private static String sorted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }
}
