package moothall.moderation.packs;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML into nodes that know their lines. */
final class Yaml {

  /** The longest shipped file has a tenth of it. */
  private static final int MOST_CHARACTERS = 8_000_000;

  private Yaml() {}

  static Node read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setMaxAliasesForCollections(0);
    Node root;
    try {
      root =
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new Unreadable(line, "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new Unreadable(0, "not YAML: " + e.getClass().getSimpleName());
    }
    if (root == null) {
      throw new Unreadable(0, "the file is empty");
    }
    return root;
  }
}
