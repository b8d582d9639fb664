package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moothall.deploy.FreePorts;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.schemas.KafkaConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises 1, 2 and 4 on a cluster: two instances of each service and three brokers, all processes
 * of their own, are restarted one after the other while residents go on writing; then one of each
 * kind is killed. One instance of each service and three kills always; all with {@code ./moothall
 * faults rolling}. At each stop there must have been work in flight.
 */
class RollingRestartTest {

  private static final boolean ALL = Boolean.getBoolean("moothall.rolling.all");
  private static final byte[] SECRET = "the town's own secret".getBytes(StandardCharsets.UTF_8);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int WARM = 100;
  private static final int BURST = 40;
  private static final Path REPORT = Path.of("target", "rolling-restart.txt");

  // What a run leaves behind when it fails is all that says why.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Ports first = FreePorts.find();
  private final Ports second = new Ports(first.base() + 5);
  private final StringBuilder report =
      new StringBuilder(
          "stopped\taccepted\tin flight\tlongest wait s\tlongest silence s\tback s\n");

  /** One way to take something away, and to bring it back. */
  private record Stop(String name, Step away, Step back) {}

  private interface Step {

    void run() throws Exception;
  }

  @Test
  void losesAndRepeatsNothingWhileItsProcessesAreRestarted() throws Exception {
    try (StubWebsite website = new StubWebsite(SECRET);
        ThreeBrokers brokers = new ThreeBrokers(folder, first.channel(0));
        SchemaRegistry registry = SchemaRegistry.start(brokers.bootstrap(), first.registry());
        EmbeddedDatabase _ =
            EmbeddedDatabase.start(
                folder.resolve("postgres"), folder.resolve("programs"), first.postgres())) {
      Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
      Files.writeString(
          home.secrets().resolve("console-signing-key"), "an invented key that instances share");
      Records records = new Records(first);
      website.watch(
          id -> records.count("evidence WHERE comment_id = 'website:town:" + id + "'") == 1);
      Map<String, String> common =
          Map.of(
              "MOOTHALL_KAFKA_BOOTSTRAP_SERVERS",
              brokers.bootstrap(),
              "MOOTHALL_KAFKA_REGISTRY_URL",
              registry.url(),
              "MOOTHALL_ESCALATION_OWNER",
              EmbeddedDatabase.OWNER,
              "MOOTHALL_ESCALATION_JDBC_URL",
              "jdbc:postgresql://127.0.0.1:" + first.postgres() + "/postgres",
              // More is hidden here than a page's own brakes let through.
              "MOOTHALL_ESCALATION_BRAKES_RATE_FLOOR",
              "100000",
              "MOOTHALL_ESCALATION_BRAKES_DAILY_PER_PAGE",
              "100000",
              "MOOTHALL_ESCALATION_BRAKES_DAILY_IN_ALL",
              "100000");
      prepare(common);
      try (TwoOfEach services = new TwoOfEach(folder, List.of(first, second), home, common)) {
        services.startAll();
        restartAll(brokers, services, registry, website);
      }
      assertThat(website.hiddenUnsealed()).as("hidden before the seal").isEmpty();
    } finally {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
      System.out.print(report);
    }
  }

  private void prepare(Map<String, String> common) throws Exception {
    for (String step : List.of("topics", "migrate")) {
      try (Command command = Command.start(folder, common, step)) {
        assertThat(command.ended()).as(command.said()).isZero();
      }
    }
  }

  private void restartAll(
      ThreeBrokers brokers, TwoOfEach services, SchemaRegistry registry, StubWebsite website)
      throws Exception {
    KafkaConnection kafka = KafkaConnection.local(brokers.bootstrap(), registry.url());
    try (SeenVerdicts seen = new SeenVerdicts(kafka)) {
      SteadyLoad load =
          new SteadyLoad(List.of(new Deliveries(first, SECRET), new Deliveries(second, SECRET)));
      int stops = 0;
      try (load) {
        Await.until("the first verdicts", PATIENCE, () -> seen.first().size() >= WARM);
        calm(load, seen);
        for (Stop stop : stops(brokers, services)) {
          disturb(stop, load, seen);
          stops++;
        }
      }
      assertThat(stops).isEqualTo(ALL ? 13 : 6);
      load.burst(0);
      assertThatNothingIsLostOrRepeated(load, seen, website);
    }
  }

  private List<Stop> stops(ThreeBrokers brokers, TwoOfEach services) {
    List<Stop> stops = new ArrayList<>();
    for (int node = 1; ALL && node <= BrokerNode.NODES; node++) {
      int each = node;
      stops.add(
          new Stop("broker " + node, () -> brokers.node(each).stop(), () -> back(brokers, each)));
    }
    for (TwoOfEach.Instance each : services.all()) {
      if (ALL || each.place() == 0) {
        stops.add(
            new Stop(
                each.toString(), () -> services.process(each).stop(), () -> services.start(each)));
      }
    }
    stops.add(new Stop("broker 2, killed", () -> brokers.node(2).kill(), () -> back(brokers, 2)));
    for (TwoOfEach.Instance each : services.all()) {
      if (each.place() == 1 && (ALL || !each.service().equals("ingest"))) {
        stops.add(
            new Stop(
                each + ", killed",
                () -> services.process(each).kill(),
                () -> services.start(each)));
      }
    }
    return stops;
  }

  private static void back(ThreeBrokers brokers, int node) throws Exception {
    brokers.start(node);
    brokers.awaitAllInSync();
  }

  private void calm(SteadyLoad load, SeenVerdicts seen) throws Exception {
    Set<String> before = load.accepted().keySet();
    long from = System.nanoTime();
    Await.until("a calm while", PATIENCE, () -> load.accepted().size() >= before.size() + WARM);
    settle(load, seen);
    tell("nothing", before, 0, from, 0, load, seen);
  }

  private void disturb(Stop stop, SteadyLoad load, SeenVerdicts seen) throws Exception {
    Set<String> before = load.accepted().keySet();
    load.burst(BURST);
    Set<String> inFlight = new HashSet<>(load.accepted().keySet());
    inFlight.removeAll(seen.first().keySet());
    long from = System.nanoTime();
    stop.away().run();
    assertThat(inFlight).as("accepted and not judged when " + stop.name() + " went").isNotEmpty();
    long away = System.nanoTime();
    stop.back().run();
    long back = System.nanoTime() - away;
    settle(load, seen);
    tell(stop.name(), before, inFlight.size(), from, back, load, seen);
  }

  /** Until everything that was accepted by now has its verdict. */
  private static void settle(SteadyLoad load, SeenVerdicts seen) throws Exception {
    Set<String> accepted = load.accepted().keySet();
    Await.until(
        "every comment has a verdict", PATIENCE, () -> seen.first().keySet().containsAll(accepted));
  }

  private void tell(
      String name,
      Set<String> before,
      int inFlight,
      long from,
      long back,
      SteadyLoad load,
      SeenVerdicts seen) {
    Map<String, Long> verdicts = seen.first();
    long longest = 0;
    int accepted = 0;
    for (Map.Entry<String, Long> each : load.accepted().entrySet()) {
      Long verdict = verdicts.get(each.getKey());
      if (!before.contains(each.getKey()) && verdict != null) {
        accepted++;
        longest = Math.max(longest, verdict - each.getValue());
      }
    }
    report.append(
        String.format(
            Locale.ROOT,
            "%s\t%d\t%d\t%.1f\t%.1f\t%.1f%n",
            name,
            accepted,
            inFlight,
            longest / 1e9,
            longestSilence(verdicts, from) / 1e9,
            back / 1e9));
  }

  /** The longest time in which no verdict at all was seen since. */
  private static long longestSilence(Map<String, Long> verdicts, long from) {
    long longest = 0;
    long last = from;
    for (long each : new TreeSet<>(verdicts.values()).tailSet(from)) {
      longest = Math.max(longest, each - last);
      last = each;
    }
    return longest;
  }

  private void assertThatNothingIsLostOrRepeated(
      SteadyLoad load, SeenVerdicts seen, StubWebsite website) throws Exception {
    settle(load, seen);
    Set<String> accepted = load.accepted().keySet();
    Records records = new Records(first);
    Await.until(
        "every comment to be hidden is hidden",
        PATIENCE,
        () -> website.hides().keySet().equals(load.toBeHidden()));
    Await.until(
        "every intent is settled",
        PATIENCE,
        () -> records.count("action_intent WHERE state <> 'SETTLED'") == 0);
    Await.until(
        "every verdict is taken in", PATIENCE, () -> records.count("inbox") >= seen.times().size());
    report.append("delivered again\t").append(load.again()).append('\n');

    assertThat(load.toBeHidden()).hasSizeGreaterThan(10);
    assertThat(seen.times().keySet()).as("comments with a verdict").containsAll(accepted);
    assertThat(seen.times().values()).as("verdicts on each").containsOnly(1);
    assertThat(website.hides().values()).as("visible to hidden, per comment").containsOnly(1);
    assertThat(website.hideActions().values())
        .as("actions that asked for a hide, per comment")
        .allSatisfy(actions -> assertThat(actions).hasSize(1));
    assertThat(records.count("inbox")).isEqualTo(seen.times().size());
    assertThat(records.count("cases")).isEqualTo(load.toBeHidden().size());
    assertThat(records.count("referral")).isEqualTo(load.toBeHidden().size());
  }
}
