package moothall.moderation.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since the library looks once. */
class NoTelemetryTest {

  @TempDir Path home;
  @TempDir Path said;

  /** Loads what is shipped, as the service does. */
  public static void main(String[] arguments) {
    System.out.println("scores by " + ShippedModel.get().version());
  }

  @Test
  void leavesNoIdentityOfTheMachineInTheHomeFolder() throws Exception {
    Path output = said.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                NoTelemetryTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    builder.environment().put("HOME", home.toString());

    Process process = builder.start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output, StandardCharsets.UTF_8)).contains("scores by ");
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
