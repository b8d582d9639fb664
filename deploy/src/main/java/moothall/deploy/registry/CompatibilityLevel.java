package moothall.deploy.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What a new version of a schema owes to the earlier ones, in Confluent's words. */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsOld;
  private final boolean readByOld;
  private final boolean transitive;

  CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
    this.readsOld = readsOld;
    this.readByOld = readByOld;
    this.transitive = transitive;
  }

  static Optional<CompatibilityLevel> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(level -> level.name().equals(wanted)).findFirst();
  }

  /**
   * What speaks against the new schema; empty if nothing does.
   *
   * @param earlier the subject's versions, oldest first
   */
  List<String> objections(Schema submitted, List<Schema> earlier) {
    int first = transitive ? 0 : Math.max(0, earlier.size() - 1);
    List<String> objections = new ArrayList<>();
    for (Schema old : earlier.subList(first, earlier.size())) {
      if (readsOld) {
        objections.addAll(objections("the new schema cannot read the old data", submitted, old));
      }
      if (readByOld) {
        objections.addAll(objections("the old schema cannot read the new data", old, submitted));
      }
    }
    return List.copyOf(objections);
  }

  private static List<String> objections(String what, Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(it -> what + ": " + described(it))
        .toList();
  }

  private static String described(Incompatibility it) {
    return it.getType() + " at " + it.getLocation() + ", " + it.getMessage();
  }
}
