package moothall.deploy.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import moothall.deploy.registry.RegistryEntry.Version;

/** What the log says, in memory. It changes only by entries that are already in the log. */
final class SchemaStore {

  private final NavigableMap<String, NavigableMap<Integer, Version>> subjects = new TreeMap<>();
  private final NavigableMap<Integer, String> schemas = new TreeMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;

  synchronized void apply(RegistryEntry entry) {
    switch (entry) {
      case Version it -> {
        schemas.putIfAbsent(it.id(), it.schema());
        subjects.computeIfAbsent(it.subject(), _ -> new TreeMap<>()).put(it.version(), it);
      }
      case RegistryEntry.Forgotten it ->
          subjects.computeIfPresent(
              it.subject(),
              (_, versions) -> {
                versions.remove(it.version());
                return versions.isEmpty() ? null : versions;
              });
      case RegistryEntry.Strictness it -> apply(it);
    }
  }

  private void apply(RegistryEntry.Strictness it) {
    if (it.subject().isEmpty()) {
      globalLevel = it.level().orElse(CompatibilityLevel.BACKWARD);
    } else if (it.level().isPresent()) {
      levels.put(it.subject().get(), it.level().get());
    } else {
      levels.remove(it.subject().get());
    }
  }

  synchronized List<String> subjects(boolean withDeleted) {
    return subjects.keySet().stream()
        .filter(subject -> !versions(subject, withDeleted).isEmpty())
        .toList();
  }

  /** Oldest first. */
  synchronized List<Version> versions(String subject, boolean withDeleted) {
    NavigableMap<Integer, Version> all = subjects.get(subject);
    return all == null
        ? List.of()
        : all.values().stream().filter(it -> withDeleted || !it.deleted()).toList();
  }

  synchronized Optional<String> schema(int id) {
    return Optional.ofNullable(schemas.get(id));
  }

  synchronized Optional<Integer> idOf(String schema) {
    return schemas.entrySet().stream()
        .filter(it -> it.getValue().equals(schema))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** 0 if there is none. */
  synchronized int highestId() {
    return schemas.isEmpty() ? 0 : schemas.lastKey();
  }

  synchronized List<Version> holders(int id) {
    List<Version> holders = new ArrayList<>();
    subjects.values().forEach(versions -> holders.addAll(versions.values()));
    return holders.stream().filter(it -> it.id() == id && !it.deleted()).toList();
  }

  synchronized CompatibilityLevel globalLevel() {
    return globalLevel;
  }

  /** Empty if the subject follows the global level. */
  synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  synchronized CompatibilityLevel level(String subject) {
    return levels.getOrDefault(subject, globalLevel);
  }
}
