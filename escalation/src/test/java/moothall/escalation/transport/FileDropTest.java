package moothall.escalation.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDropTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void putsAWholeFileThereForFewAndLeavesNothingElse() throws IOException {
    Delivery delivery = drop(folder).send(parcel("one"));

    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    Path file = folder.resolve("aaaaaaaaaaaaaaaa-PRR.zip");
    assertThat(delivery.receipt()).contains(file.toString(), "a".repeat(64));
    assertThat(Files.readString(file)).isEqualTo("one");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("aaaaaaaaaaaaaaaa-PRR.zip");
  }

  @Test
  void replacesNothing() throws IOException {
    drop(folder).send(parcel("one"));

    assertThat(drop(folder).send(parcel("two"))).isInstanceOf(Delivery.Refused.class);
    assertThat(Files.readString(folder.resolve("aaaaaaaaaaaaaaaa-PRR.zip"))).isEqualTo("one");
    assertThat(names()).hasSize(1);
  }

  @Test
  void saysWhenItCannotWriteThere() {
    assertThat(drop(folder.resolve("missing")).send(parcel("one")))
        .isInstanceOf(Delivery.Refused.class);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static FileDrop drop(Path folder) {
    return new FileDrop(new FileDropConfig(folder, "the force", "rw-r-----"));
  }

  private static Parcel parcel(String content) {
    return new Parcel(
        UUID.randomUUID(),
        "PRR",
        "PRR.zip",
        "a".repeat(64),
        content.getBytes(StandardCharsets.UTF_8));
  }
}
