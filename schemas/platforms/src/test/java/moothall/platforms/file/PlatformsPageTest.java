package moothall.platforms.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformsPageTest {

  private static final Path PAGE = Path.of("../../docs/platforms.md");

  @Test
  void isWhatThePageSays() throws IOException {
    String expected = PlatformsPage.render(PlatformsFile.shipped());
    if ("write".equals(System.getenv("MOOTHALL_DOCS"))) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/platforms.md is generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(expected);
  }
}
