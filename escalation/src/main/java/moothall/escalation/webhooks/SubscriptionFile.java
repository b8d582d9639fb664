package moothall.escalation.webhooks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the council's file of systems to tell; a fault names file, line, and what was expected. */
final class SubscriptionFile {

  /** Each has a thread of its own. */
  static final int MOST = 16;

  private static final Set<String> NAMES = Set.of("name", "url", "secrets", "facts");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Path file;

  private SubscriptionFile(Path file) {
    this.file = file;
  }

  static List<Subscription> read(Path file) {
    try {
      return new SubscriptionFile(file).parsed(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private List<Subscription> parsed(String yaml) {
    Node root;
    try {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    if (root == null) {
      throw new IllegalArgumentException(file + " is empty (expected: webhooks, a list)");
    }
    Node webhooks = fields(root, Set.of("webhooks")).get("webhooks");
    if (webhooks == null) {
      throw wrong(root, "webhooks is missing", "webhooks, a list");
    }
    List<Subscription> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node each : list(webhooks)) {
      Subscription one = subscription(each);
      if (!names.add(one.name())) {
        throw wrong(each, "the name " + one.name() + " is used twice", "each once");
      }
      all.add(one);
    }
    if (all.size() > MOST) {
      throw wrong(webhooks, all.size() + " systems", "at most " + MOST);
    }
    return List.copyOf(all);
  }

  private Subscription subscription(Node node) {
    Map<String, Node> fields = fields(node, NAMES);
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    for (Node fact : list(field(node, fields, "facts"))) {
      facts.add(
          Fact.parse(text(fact))
              .orElseThrow(() ->
                  wrong(
                      fact,
                      "the fact " + text(fact),
                      "one of " + Arrays.stream(Fact.values()).map(Fact::text).toList())));
    }
    List<String> secrets = list(field(node, fields, "secrets")).stream().map(this::text).toList();
    if (facts.isEmpty() || secrets.isEmpty()) {
      throw wrong(node, "no fact or no secret", "one or more of each");
    }
    return new Subscription(
        text(field(node, fields, "name")), url(field(node, fields, "url")), secrets, facts);
  }

  /** Nothing that is signed leaves in clear, and nothing in the address can be a password. */
  private URI url(Node node) {
    String expected = "https://…, or http://127.0.0.1, without a user, a fragment or a query";
    try {
      URI url = new URI(text(node));
      boolean safe =
          "https".equals(url.getScheme())
              || ("http".equals(url.getScheme())
                  && LOOPBACK.contains(String.valueOf(url.getHost())));
      if (!safe
          || url.getHost() == null
          || url.getRawUserInfo() != null
          || url.getRawFragment() != null
          || url.getRawQuery() != null) {
        throw wrong(node, "the address is not one that we send to", expected);
      }
      return url;
    } catch (URISyntaxException e) {
      throw wrong(node, "the address is none", expected);
    }
  }

  private Map<String, Node> fields(Node node, Set<String> known) {
    if (!(node instanceof MappingNode map)) {
      throw wrong(node, "something else", "names with values");
    }
    Map<String, Node> fields = new HashMap<>();
    for (NodeTuple it : map.getValue()) {
      String name = text(it.getKeyNode());
      if (!known.contains(name) || fields.put(name, it.getValueNode()) != null) {
        throw wrong(it.getKeyNode(), name + " is unknown or there twice", "one each of " + known);
      }
    }
    return fields;
  }

  private Node field(Node node, Map<String, Node> fields, String name) {
    Node found = fields.get(name);
    if (found == null) {
      throw wrong(node, name + " is missing", "name, url, secrets and facts");
    }
    return found;
  }

  private List<Node> list(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    throw wrong(node, "something else", "a list");
  }

  private String text(@Nullable Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw wrong(node, "something else", "a text");
  }

  private IllegalArgumentException wrong(@Nullable Node node, String what, String expected) {
    int line = node == null ? 1 : node.getStartMark().getLine() + 1;
    return new IllegalArgumentException(
        file + ", line " + line + ": " + what + " (expected: " + expected + ")");
  }
}
