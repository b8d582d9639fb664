package moothall.deploy.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.cluster.Doctor;
import moothall.deploy.cluster.Finding;
import moothall.deploy.cluster.Rereading;
import moothall.deploy.cluster.RestoredDatabase;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.simulator.TownLife;
import moothall.schemas.KafkaConnection;
import moothall.service.ServiceContext;
import moothall.service.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole of Moothall, running. What can start side by side does; what was started is stopped in
 * the opposite order, the services before the engines they lean on.
 */
public final class Standalone implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

  /** Reachable from this machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  private final Home home;
  private final Settings settings;
  private final StartProgress progress;
  private final Instant began = Instant.now();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Standalone(Home home, Settings settings, StartProgress progress) {
    this.home = home;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Starts everything, or nothing.
   *
   * @throws StartFailedException with a sentence for the operator; threads of a half-started broker
   *     may be left, so the process must end
   */
  public static Standalone start(Home home, Ports ports, boolean demo, StartProgress progress) {
    return start(home, ports, demo, LOOPBACK, Optional.empty(), progress);
  }

  /**
   * The same in a container, or on a home whose database is older than its Kafka.
   *
   * @param host where the services answer; Kafka, the registry and PostgreSQL stay on loopback
   * @param rereadSince since when escalation reads again what it may not have
   */
  public static Standalone start(
      Home home,
      Ports ports,
      boolean demo,
      String host,
      Optional<Instant> rereadSince,
      StartProgress progress) {
    Standalone standalone = new Standalone(home, new Settings(home, ports, demo, host), progress);
    try {
      standalone.start(rereadSince);
      return standalone;
    } catch (RuntimeException e) {
      Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
      LOG.error("the start failed", cause);
      standalone.closeQuietly();
      throw cause instanceof StartFailedException known
          ? known
          : new StartFailedException(reason(cause) + " (details: " + home.log() + ")", cause);
    }
  }

  private void start(Optional<Instant> rereadSince) {
    Ports ports = settings.ports();
    keep(HomeLock.take(home));
    refuseAFullDisk();
    home.prepare();
    List<String> taken = ports.taken(settings.demo());
    if (!taken.isEmpty()) {
      throw new StartFailedException(
          String.join("; ", taken)
              + " (expected: free ports from "
              + ports.base()
              + "; choose another base with --port-base)");
    }
    DemoPages demo = new DemoPages(home, ports);
    if (settings.demo()) {
      demo.arrange();
    } else {
      demo.retire();
    }
    Executor executor = work -> Thread.ofPlatform().name("moothall-start").start(work);
    CompletableFuture<Void> database =
        CompletableFuture.runAsync(
            () ->
                step(
                    "PostgreSQL 18 on port " + ports.postgres(),
                    () ->
                        EmbeddedDatabase.start(
                            home.postgres(), home.postgresPrograms(), ports.postgres())),
            executor);
    // It needs no engine, and whoever is asked for its comments must be there before ingest asks.
    CompletableFuture<Optional<ServiceContext>> town =
        CompletableFuture.supplyAsync(this::town, executor);
    EmbeddedBroker broker =
        step(
            "Kafka on port " + ports.kafka(),
            () -> EmbeddedBroker.start(home.kafka(), ports.kafka(), ports.kafkaController()));
    step(
        "schema registry on port " + ports.registry(),
        () -> SchemaRegistry.start(broker.bootstrap(), ports.registry()));
    rereadSince.ifPresent(since -> readAgain(broker.bootstrap(), since));
    // Stopped after the services that ask it, and before the engines: its port is free in time.
    keep(() -> closeTown(town));
    CompletableFuture<Void> moderation = service("moderation", ports.moderation(), executor);
    CompletableFuture<Void> ingest =
        town.thenComposeAsync(ready -> service("ingest", ports.ingest(), executor), executor);
    CompletableFuture<Void> escalation =
        database.thenComposeAsync(
            ready -> {
              if (rereadSince.isPresent()) {
                doubtWhatWasToBeSaid();
              }
              return service("escalation", ports.console(), executor);
            },
            executor);
    CompletableFuture.allOf(ingest, moderation, escalation).join();
    town.join().map(it -> it.bean(TownLife.class)).ifPresent(this::begin);
    RunningMoothall.announce(home, ports);
  }

  /** Before the engines, which would say it less clearly, or not until they had to. */
  private void refuseAFullDisk() {
    Finding room = new Doctor(ServiceSettings.of("ingest", settings.of("ingest"))).room();
    if (!room.isFine()) {
      throw new StartFailedException(room.sentence());
    }
  }

  private void readAgain(String bootstrap, Instant since) {
    KafkaConnection kafka =
        KafkaConnection.local(bootstrap, "http://127.0.0.1:" + settings.ports().registry());
    long back = new Rereading(kafka).since(since, true);
    ready("verdicts to be read again, from " + back + " places further back");
  }

  private void doubtWhatWasToBeSaid() {
    int doubted =
        new RestoredDatabase(ServiceSettings.of("escalation", settings.of("escalation")))
            .doubtWhatWasToBeSaid();
    ready("replies and reports to be looked for before they are sent: " + doubted);
  }

  private void begin(TownLife life) {
    keep(life);
    life.begin();
  }

  private Optional<ServiceContext> town() {
    if (!settings.demo()) {
      return Optional.empty();
    }
    ServiceContext town = ServiceContext.start("town", settings.of("town"));
    ready("demo town on port " + settings.ports().town());
    return Optional.of(town);
  }

  private static void closeTown(CompletableFuture<Optional<ServiceContext>> town) {
    if (!town.isCompletedExceptionally()) {
      town.join().ifPresent(ServiceContext::close);
    }
  }

  private CompletableFuture<Void> service(String name, int port, Executor executor) {
    return CompletableFuture.runAsync(
        () -> step(name + " on port " + port, () -> ServiceContext.start(name, settings.of(name))),
        executor);
  }

  private <T extends AutoCloseable> T step(String what, Supplier<T> start) {
    T started = start.get();
    keep(started);
    ready(what);
    return started;
  }

  private void ready(String what) {
    progress.ready(what, Duration.between(began, Instant.now()));
  }

  private synchronized void keep(AutoCloseable started) {
    running.push(started);
  }

  @Override
  public void close() {
    RunningMoothall.withdraw(home);
    closeQuietly();
  }

  private synchronized void closeQuietly() {
    while (!running.isEmpty()) {
      AutoCloseable next = running.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", next.getClass().getSimpleName(), e);
      }
    }
  }

  private static String reason(Throwable cause) {
    return cause.getCause() == null ? String.valueOf(cause.getMessage()) : reason(cause.getCause());
  }
}
