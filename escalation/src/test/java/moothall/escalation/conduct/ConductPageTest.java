package moothall.escalation.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConductPageTest {

  private static final Path PAGE = Path.of("../docs/conduct.md");

  @Test
  void isWhatTheDataSays() throws IOException {
    String expected = ConductPage.render();
    if ("write".equals(System.getenv("MOOTHALL_DOCS"))) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/conduct.md is generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(expected);
  }
}
