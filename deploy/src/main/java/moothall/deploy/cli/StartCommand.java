package moothall.deploy.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.deploy.standalone.StartFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./moothall start}: the standalone system, until Ctrl-C. */
@Command(
    name = "start",
    description = "Starts the whole system on this machine. Ctrl-C stops it cleanly.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption = new HomeOption();

  @Option(
      names = "--demo",
      description =
          "Adds a simulated town with a website and pages on simulated platforms, and residents who"
              + " write comments.")
  private boolean demo;

  @Option(
      names = "--port-base",
      paramLabel = "PORT",
      description = "First of the 20 loopback ports used (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + Ports.DEFAULT_BASE)
  private int portBase;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Where console and webhooks answer (default: ${DEFAULT-VALUE}). For containers; Kafka,"
              + " registry and PostgreSQL answer on loopback whatever is said here.",
      defaultValue = Standalone.LOOPBACK)
  private String host = Standalone.LOOPBACK;

  @Option(
      names = "--reread-since",
      paramLabel = "TIME",
      description =
          "For a home begun from a backup: reads what came since then again (docs/backup.md).")
  private @Nullable Instant rereadSince;

  @Option(
      names = "--stop-when-ready",
      hidden = true,
      description = "Stops once started: makes the start-up cache.")
  private boolean stopWhenReady;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Home home = homeOption.home();
    Logging.toFile(home);
    PrintWriter out = spec.commandLine().getOut();
    Ports ports = new Ports(portBase);
    Instant began = Instant.now();
    say(out, "Moothall starts on " + home.folder());
    Standalone standalone;
    try {
      standalone =
          Standalone.start(
              home,
              ports,
              demo,
              host,
              Optional.ofNullable(rereadSince),
              (what, time) -> say(out, "  " + seconds(time) + "  " + what));
    } catch (StartFailedException e) {
      spec.commandLine().getErr().println("moothall: " + e.getMessage());
      spec.commandLine().getErr().flush();
      return 1;
    }
    greet(out, home, ports, Duration.between(began, Instant.now()));
    if (stopWhenReady) {
      standalone.close();
      return 0;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              say(out, "Stopping; nothing is lost if you do not wait.");
              standalone.close();
              say(out, "Stopped.");
              stopped.countDown();
            }));
    stopped.await();
    return 0;
  }

  private void greet(PrintWriter out, Home home, Ports ports, Duration took) {
    say(out, "Ready in " + seconds(took).strip() + ".");
    say(out, "");
    if (demo) {
      say(out, "  The town, as its residents see it   http://127.0.0.1:" + ports.town());
    }
    say(out, "  The console, for moderators         http://127.0.0.1:" + ports.console());
    say(out, "  Sign-ins for the console            " + home.firstRun());
    say(
        out,
        "  Health and metrics                  http://127.0.0.1:"
            + ports.console()
            + "/health, /prometheus");
    say(
        out,
        "                                      (also on "
            + ports.ingest()
            + " ingest, "
            + ports.moderation()
            + " moderation)");
    say(out, "  Log                                 " + home.log());
    say(out, "");
    if (demo) {
      say(out, "Post something vile in the town, and watch it vanish and turn up in the console.");
    }
    say(out, "Ctrl-C stops.");
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%5.1f s", time.toMillis() / 1000.0);
  }
}
