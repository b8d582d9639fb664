package moothall.escalation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moothall.escalation.watch.Condition.Above;
import moothall.escalation.watch.Condition.AllAbove;
import moothall.escalation.watch.Condition.Below;
import moothall.escalation.watch.Condition.Fewer;
import moothall.escalation.watch.Condition.Grew;
import moothall.escalation.watch.Condition.Silent;
import moothall.escalation.watch.Condition.Slow;
import moothall.escalation.watch.Condition.Spent;
import org.junit.jupiter.api.Test;

/** The console calls for the same things as the alerts, at the same bounds. */
final class WatchpointsTest {

  private static final Path RULES = Path.of("../deploy/monitoring/alerts/moothall.rules.yml");
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instance INGEST = new Instance("ingest", "http://a.example");
  private static final Instance MODERATION = new Instance("moderation", "http://b.example");

  /** Of Kafka's own metrics, which the console does not read. */
  private static final Set<String> NOT_HERE = Set.of("MoothallRebalancesDoNotEnd");

  @Test
  void areTheAlerts() throws IOException {
    Map<String, String> alerts = alerts();
    assertThat(alerts).hasSizeGreaterThan(20);
    assertThat(Watchpoints.ALL.stream().map(Watchpoint::alert).collect(Collectors.toSet()))
        .isEqualTo(
            alerts.keySet().stream()
                .filter(it -> !NOT_HERE.contains(it))
                .collect(Collectors.toSet()));
    for (Watchpoint watchpoint : Watchpoints.ALL) {
      String alert = alerts.getOrDefault(watchpoint.alert(), "");
      assertThat(alert)
          .as(watchpoint.alert())
          .contains("runbook: docs/runbooks/" + watchpoint.runbook() + ".md")
          .contains("severity: " + (watchpoint.urgent() ? "page" : "warn"));
      assertThat(alert).as(watchpoint.alert()).contains(marks(watchpoint.condition()));
    }
  }

  @Test
  void areQuietWhereAllIsWell() {
    Rounds well =
        rounds()
            .and(round(0, List.of(), List.of(threads(2, 2), disk(5e9))))
            .and(round(60, List.of(), List.of(threads(2, 2), disk(5e9))));

    assertThat(Watchpoint.calls(Watchpoints.ALL, well)).isEmpty();
  }

  @Test
  void callForEachThingOnceAndTheUrgentFirst() {
    Rounds rounds =
        rounds()
            .and(round(0, List.of(dead(7)), List.of()))
            .and(
                round(
                    60,
                    List.of(
                        dead(9),
                        new Sample("moothall_page_sign_in_broken", Map.of("page", "news"), 1),
                        new Sample("moothall_health", Map.of("part", "disk"), 0),
                        new Sample("moothall_health", Map.of("part", "kafka"), 0)),
                    List.of(threads(1, 2), disk(1.5e9))));

    assertThat(Watchpoint.calls(Watchpoints.ALL, rounds))
        .extracting(Watchpoint.Call::words)
        .containsExactly(
            "ingest, http://a.example, kafka is not well.",
            "1 threads of the stream are alive, fewer than wanted (moderation, http://b.example).",
            "The disk is nearly full: 1.5 GB left (moderation, http://b.example).",
            "The platform refuses us: news, ingest.",
            "2 records were set aside: ingest, invalid-json.");
  }

  @Test
  void callForWhoeverIsSilent() {
    Rounds rounds = rounds().and(new Round(START, Map.of(INGEST, List.of())));

    assertThat(Watchpoint.calls(Watchpoints.ALL, rounds))
        .extracting(Watchpoint.Call::words)
        .containsExactly("moderation (http://b.example) does not answer.");
  }

  private static Rounds rounds() {
    return new Rounds(List.of(INGEST, MODERATION), List.of());
  }

  private static Round round(int second, List<Sample> ingest, List<List<Sample>> moderation) {
    Map<Instance, List<Sample>> said = new HashMap<>();
    said.put(INGEST, ingest);
    said.put(MODERATION, moderation.stream().flatMap(List::stream).toList());
    return new Round(START.plusSeconds(second), said);
  }

  private static Sample dead(int records) {
    return new Sample("moothall_dead_letters_total", Map.of("reason", "invalid-json"), records);
  }

  private static List<Sample> threads(int alive, int wanted) {
    return List.of(
        new Sample("moothall_stream_threads", Map.of(), alive),
        new Sample("moothall_stream_threads_wanted", Map.of(), wanted));
  }

  private static List<Sample> disk(double free) {
    return List.of(new Sample("moothall_disk_free_bytes", Map.of(), free));
  }

  /** What the expression of the alert has to say for the condition to be the same. */
  private static List<String> marks(Condition condition) {
    return switch (condition) {
      case Silent() -> List.of("up{", "== 0");
      case Above it -> with(List.of(it.metric(), "> " + bound(it.bound())), it.with());
      case AllAbove it -> List.of("min", it.metric(), "> " + bound(it.bound()));
      case Below(var metric, var with, var bound, _) when bound == 1 ->
          List.of(
              metric + "{part!~\"pages|disk|evidence-checkpoints|stream-threads|moothall-.*\"}",
              "== 0");
      case Below it -> List.of(it.metric() + " < 2e9");
      case Fewer it -> List.of(it.metric() + " < " + it.than());
      case Grew it -> with(List.of("increase(" + it.metric(), "> 0"), it.with());
      case Spent it -> List.of(it.metric(), it.allowed(), bound(it.share()) + " *");
      case Slow it -> List.of("0.95", it.metric() + "_bucket[5m]", "> " + bound(it.seconds()));
    };
  }

  private static List<String> with(List<String> marks, Map<String, String> labels) {
    List<String> all = new ArrayList<>(marks);
    labels.forEach((label, value) -> {
      all.add(label);
      all.add("\"" + value + "\"");
    });
    return all;
  }

  /** Sixty days stand there as a product. */
  private static String bound(double bound) {
    return bound == 60 * 86_400
        ? "60 * 86400"
        : BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private static Map<String, String> alerts() throws IOException {
    Map<String, String> alerts = new TreeMap<>();
    String[] parts = Files.readString(RULES).split("- alert: ", -1);
    for (int i = 1; i < parts.length; i++) {
      alerts.put(parts[i].lines().findFirst().orElseThrow(), parts[i]);
    }
    return alerts;
  }
}
