package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.escalation.EscalationConfig;
import moothall.service.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionKeyTest {

  @TempDir private Path folder;

  @Test
  void isMadeUpWhereOneProcessIsAll() throws IOException {
    start(true);
    String made = Files.readString(key());
    start(true);

    assertThat(Files.readString(key())).isEqualTo(made).hasSize(64);
  }

  @Test
  void isNotMadeUpByAnInstanceOfSeveral() throws IOException {
    assertThatThrownBy(() -> start(false))
        .hasMessageContaining("console-signing-key is not there (expected: 32 bytes or more")
        .hasMessageContaining(key().toString());
    assertThat(key()).doesNotExist();

    Files.writeString(key(), "an invented key that all of them share");
    start(false);
  }

  private void start(boolean alone) {
    assertThat(
            new SessionKey()
                .signature(
                    new EscalationConfig(
                        "",
                        "",
                        null,
                        "",
                        null,
                        alone,
                        1,
                        false,
                        folder.resolve("accounts.json"),
                        folder.resolve("first-run.txt")),
                    new Secrets(folder),
                    folder))
        .isNotNull();
  }

  private Path key() {
    return folder.resolve("console-signing-key");
  }
}
