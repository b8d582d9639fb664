package moothall.deploy.registry;

import java.util.Optional;

/** One record of {@code _schemas}; the state of the registry is the fold of all of them. */
sealed interface RegistryEntry {

  /**
   * A version of a subject.
   *
   * @param id shared by all subjects that hold the same schema
   * @param schema Avro's own rendering, which is what two schemas are compared by
   * @param deleted whether it is hidden from everyone who does not ask for deleted versions
   */
  record Version(String subject, int version, int id, String schema, boolean deleted)
      implements RegistryEntry {}

  /** A version that was removed for good. Its id stays taken. */
  record Forgotten(String subject, int version) implements RegistryEntry {}

  /**
   * How strict a subject is.
   *
   * @param subject empty for the level of all subjects that have none of their own
   * @param level empty if the setting was taken back
   */
  record Strictness(Optional<String> subject, Optional<CompatibilityLevel> level)
      implements RegistryEntry {}
}
