package moothall.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryJsonTest {

  @Test
  void writesSchemasAsConfluentDoes() {
    var entry = new RegistryEntry.Version("bins-value", 2, 7, "\"int\"", false);

    assertThat(text(EntryJson.key(entry)))
        .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"bins-value\",\"version\":2,\"magic\":1}");
    assertThat(text(Objects.requireNonNull(EntryJson.value(entry))))
        .isEqualTo(
            "{\"subject\":\"bins-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"int\\\"\","
                + "\"deleted\":false}");
  }

  @Test
  void writesTheGlobalLevelAsConfluentDoes() {
    var entry =
        new RegistryEntry.Strictness(Optional.empty(), Optional.of(CompatibilityLevel.FULL));

    assertThat(text(EntryJson.key(entry)))
        .isEqualTo("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}");
    assertThat(text(Objects.requireNonNull(EntryJson.value(entry))))
        .isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
  }

  @Test
  void readsWhatItWrites() throws Exception {
    List<RegistryEntry> entries =
        List.of(
            new RegistryEntry.Version("a", 1, 1, "\"int\"", true),
            new RegistryEntry.Forgotten("a", 1),
            new RegistryEntry.Strictness(Optional.of("a"), Optional.of(CompatibilityLevel.NONE)),
            new RegistryEntry.Strictness(Optional.of("a"), Optional.empty()));

    for (RegistryEntry entry : entries) {
      assertThat(EntryJson.read(EntryJson.key(entry), EntryJson.value(entry))).hasValue(entry);
    }
    assertThat(entries).hasSize(4);
  }

  @Test
  void passesOverKindsItHasNoUseFor() throws Exception {
    byte[] key = "{\"keytype\":\"NOOP\",\"magic\":0}".getBytes(StandardCharsets.UTF_8);

    assertThat(EntryJson.read(key, null)).isEmpty();
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
