package moothall.deploy.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** {@code moothall …} as a process of its own, with an environment of its own. */
final class Command implements AutoCloseable {

  /** How long a start that cannot succeed may take to say so. */
  static final Duration REFUSAL = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;
  private final long began = System.nanoTime();

  private Command(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Command start(Path folder, Map<String, String> environment, String... words)
      throws IOException {
    return start(folder, "moothall.deploy.cli.Moothall", environment, words);
  }

  /** Another program of the same class path. */
  static Command start(
      Path folder, String program, Map<String, String> environment, String... words)
      throws IOException {
    Path output = Files.createTempFile(folder, words[words.length - 1], ".txt");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    line.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    line.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    return new Command(builder.start(), output);
  }

  /** Its exit status. */
  int ended() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it has not ended within " + PATIENCE);
    }
    return process.exitValue();
  }

  /** Its exit status; empty, and it is ended by force, if it has not ended since it began. */
  OptionalInt endedWithin(Duration limit) throws InterruptedException {
    long left = limit.toNanos() - (System.nanoTime() - began);
    if (process.waitFor(left, TimeUnit.NANOSECONDS)) {
      return OptionalInt.of(process.exitValue());
    }
    process.destroyForcibly();
    return OptionalInt.empty();
  }

  Command awaitSaying(String words) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!said().contains(words)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("it did not say '" + words + "' but: " + said());
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  /** SIGTERM. */
  int stop() throws InterruptedException {
    process.destroy();
    return ended();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    ended();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
