package moothall.deploy.registry;

import java.util.List;
import java.util.Optional;
import moothall.deploy.registry.RegistryEntry.Strictness;
import moothall.deploy.registry.RegistryEntry.Version;
import org.apache.avro.Schema;

/** The only writer, one change at a time: ids and versions are given here and nowhere else. */
final class Registrar {

  private final SchemaStore store;
  private final SchemaLog log;

  Registrar(SchemaStore store, SchemaLog log) {
    this.store = store;
    this.log = log;
  }

  /** What became of a schema that somebody wanted registered. */
  sealed interface Registration {

    record Registered(int id) implements Registration {}

    record Incompatible(CompatibilityLevel level, List<String> objections)
        implements Registration {}
  }

  /** A schema that the subject already holds keeps its id and version. */
  synchronized Registration register(String subject, Submission.Usable submitted) {
    log.readOn();
    List<Version> versions = store.versions(subject, false);
    Optional<Version> known =
        versions.stream().filter(it -> it.schema().equals(submitted.text())).findFirst();
    if (known.isPresent()) {
      return new Registration.Registered(known.get().id());
    }
    CompatibilityLevel level = store.level(subject);
    List<String> objections = level.objections(submitted.schema(), parsed(versions));
    if (!objections.isEmpty()) {
      return new Registration.Incompatible(level, objections);
    }
    int id = store.idOf(submitted.text()).orElse(store.highestId() + 1);
    int version =
        store.versions(subject, true).stream().mapToInt(Version::version).max().orElse(0) + 1;
    log.append(new Version(subject, version, id, submitted.text(), false));
    return new Registration.Registered(id);
  }

  synchronized void set(Strictness strictness) {
    log.readOn();
    log.append(strictness);
  }

  static List<Schema> parsed(List<Version> versions) {
    return versions.stream().map(it -> Submission.parse(it.schema())).toList();
  }
}
