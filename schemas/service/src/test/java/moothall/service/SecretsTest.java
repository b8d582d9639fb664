package moothall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test
  void readsAFileWithoutItsLineEnd() throws IOException {
    Files.writeString(folder.resolve("website.town"), "abc\n");

    assertThat(new Secrets(folder).find("website.town"))
        .contains("abc".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void doesNotTakeAnEmptyFileForASecret() throws IOException {
    Files.writeString(folder.resolve("website.town"), " \n");

    assertThat(new Secrets(folder).find("website.town")).isEmpty();
  }

  @Test
  void neverLeavesItsFolder() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("secrets"));
    Files.writeString(folder.resolve("other"), "abc");

    assertThat(new Secrets(inside).find("../other")).isEmpty();
  }
}
