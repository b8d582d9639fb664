package moothall.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret under which everything sealed can be opened again. */
final class EvidenceKeyTest {

  @TempDir private Path secrets;

  @Test
  void isMadeUpAtTheFirstStartForItsOwnerAloneAndServesFromThenOn() throws IOException {
    String database;
    try (EscalationUnderTest first = EscalationUnderTest.start(settings())) {
      database = first.jdbcUrl();
    }
    byte[] made = Files.readAllBytes(key());

    EscalationUnderTest.start(settings(database)).close();

    assertThat(Files.readAllBytes(key())).isEqualTo(made).hasSizeGreaterThanOrEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesToWorkOnADatabaseThatWasBegunWithAnother() throws IOException {
    String database;
    try (EscalationUnderTest first = EscalationUnderTest.start(settings())) {
      database = first.jdbcUrl();
    }

    Files.writeString(key(), "an invented secret that is another one");
    assertThatThrownBy(() -> EscalationUnderTest.start(settings(database)).close())
        .hasStackTraceContaining("is another than the one with which this database's evidence");

    Files.delete(key());
    assertThatThrownBy(() -> EscalationUnderTest.start(settings(database)).close())
        .hasStackTraceContaining("is not there with which this database's evidence");
    assertThat(key()).as("nothing is made up in its place").doesNotExist();
  }

  @Test
  void refusesAShortOne() throws IOException {
    Files.writeString(key(), "short");

    assertThatThrownBy(() -> EscalationUnderTest.start(settings()).close())
        .hasStackTraceContaining("too short (expected: at least 32 bytes)");
  }

  private Path key() {
    return secrets.resolve(EvidenceKey.SECRET);
  }

  private Map<String, Object> settings() throws IOException {
    Files.writeString(secrets.resolve("authors.key"), "an invented secret of 32 bytes or more");
    return Map.of("moothall.secrets-dir", secrets.toString());
  }

  private Map<String, Object> settings(String database) {
    return Map.of(
        "moothall.secrets-dir",
        secrets.toString(),
        "moothall.escalation.jdbc-url",
        database.replaceFirst("\\?.*", ""));
  }
}
