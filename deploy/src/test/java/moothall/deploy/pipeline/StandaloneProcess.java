package moothall.deploy.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/** {@code moothall start} as a process of its own, which can be killed. */
final class StandaloneProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path output;

  private StandaloneProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static StandaloneProcess start(Home home, Ports ports, Path output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "moothall.deploy.cli.Moothall", "start"));
    command.addAll(
        List.of("--home", home.folder().toString(), "--port-base", Integer.toString(ports.base())));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().put("MOOTHALL_LOG_LEVEL", "TRACE");
    // A storm of hides is what these tests are about.
    builder.environment().put("MOOTHALL_ESCALATION_BRAKES_RATE_FLOOR", "100000");
    builder.environment().put("MOOTHALL_ESCALATION_BRAKES_DAILY_PER_PAGE", "100000");
    builder.environment().put("MOOTHALL_ESCALATION_BRAKES_DAILY_IN_ALL", "100000");
    long before = Files.exists(output) ? Files.size(output) : 0;
    StandaloneProcess started = new StandaloneProcess(builder.start(), output);
    started.awaitReady(before);
    return started;
  }

  private void awaitReady(long before) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!said(before).contains("Ready in")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException("moothall start did not get ready: " + said(before));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private String said(long from) throws IOException {
    return Files.exists(output) ? Files.readString(output).substring((int) from) : "";
  }

  /** SIGKILL: no hook runs, nothing is flushed, the child database is left behind. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, as Ctrl-C does it. */
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
