package moothall.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries as Confluent's registry writes them, field for field and in its order: compaction
 * compares keys as bytes, so a key that means the same must be the same.
 */
final class EntryJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCHEMA_MAGIC = 1;
  private static final int CONFIG_MAGIC = 0;

  private EntryJson() {}

  static byte[] key(RegistryEntry entry) {
    return bytes(
        switch (entry) {
          case RegistryEntry.Version it -> schemaKey(it.subject(), it.version());
          case RegistryEntry.Forgotten it -> schemaKey(it.subject(), it.version());
          case RegistryEntry.Strictness it ->
              JSON.createObjectNode()
                  .put("keytype", "CONFIG")
                  .put("subject", it.subject().orElse(null))
                  .put("magic", CONFIG_MAGIC);
        });
  }

  /** Null is a tombstone. */
  static byte @Nullable [] value(RegistryEntry entry) {
    return switch (entry) {
      case RegistryEntry.Version it ->
          bytes(
              JSON.createObjectNode()
                  .put("subject", it.subject())
                  .put("version", it.version())
                  .put("id", it.id())
                  .put("schema", it.schema())
                  .put("deleted", it.deleted()));
      case RegistryEntry.Forgotten _ -> null;
      case RegistryEntry.Strictness it ->
          it.level()
              .map(level -> bytes(JSON.createObjectNode().put("compatibilityLevel", level.name())))
              .orElse(null);
    };
  }

  /** Empty for the kinds of record that a genuine registry writes and this one has no use for. */
  static Optional<RegistryEntry> read(byte[] key, byte @Nullable [] value) throws IOException {
    JsonNode about = JSON.readTree(key);
    JsonNode says = value == null ? JSON.nullNode() : JSON.readTree(value);
    return switch (about.path("keytype").asText()) {
      case "SCHEMA" -> Optional.of(schema(about, says));
      case "CONFIG" -> Optional.of(strictness(about, says));
      default -> Optional.empty();
    };
  }

  private static RegistryEntry schema(JsonNode about, JsonNode says) throws IOException {
    String subject = about.path("subject").asText();
    int version = about.path("version").asInt();
    if (says.isNull()) {
      return new RegistryEntry.Forgotten(subject, version);
    }
    if (subject.isEmpty() || version < 1 || says.path("id").asInt() < 1) {
      throw new IOException("a schema record without subject, version or id");
    }
    return new RegistryEntry.Version(
        subject,
        version,
        says.path("id").asInt(),
        says.path("schema").asText(),
        says.path("deleted").asBoolean());
  }

  private static RegistryEntry strictness(JsonNode about, JsonNode says) {
    Optional<String> subject =
        about.hasNonNull("subject")
            ? Optional.of(about.path("subject").asText())
            : Optional.empty();
    return new RegistryEntry.Strictness(
        subject, CompatibilityLevel.named(says.path("compatibilityLevel").asText()));
  }

  private static ObjectNode schemaKey(String subject, int version) {
    return JSON.createObjectNode()
        .put("keytype", "SCHEMA")
        .put("subject", subject)
        .put("version", version)
        .put("magic", SCHEMA_MAGIC);
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
