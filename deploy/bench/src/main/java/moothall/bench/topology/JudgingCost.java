package moothall.bench.topology;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import moothall.events.CommentReceived;
import moothall.moderation.ModerationMetrics;
import moothall.moderation.codec.CommentCodec;
import moothall.moderation.codec.VerdictCodec;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import moothall.schemas.TrustedEvents;
import moothall.service.Secrets;
import moothall.service.tracing.Collector;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.TracesConfig;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What the stage that judges does for a comment, without Kafka: seen, with each verdict and
 * detector counted and timed, all of it read once, and a step that the collector gets; and unseen.
 * Of the whole process's time nothing depends on how long the machine keeps it waiting.
 */
final class JudgingCost {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int WARM = 2;
  private static final int PAIRS = 15;

  private final List<CommentReceived> comments;
  private final List<Headers> headers;
  private final LoadedPolicy.Ready policy;
  private final TracesConfig everything;
  private final Secrets secrets;

  JudgingCost(List<String> texts, LoadedPolicy.Ready policy, IdleCollector idle, Path folder) {
    TrustedEvents.declare();
    Instant now = Instant.now();
    this.comments =
        IntStream.range(0, texts.size())
            .mapToObj(i -> Backlog.comment(i, texts.get(i), now))
            .toList();
    this.headers = IntStream.range(0, texts.size()).mapToObj(JudgingCost::traced).toList();
    this.policy = policy;
    this.everything = new TracesConfig(idle.endpoint(), 1, Integer.MAX_VALUE, null, null);
    this.secrets = new Secrets(folder);
  }

  /** Processor time for a comment, in microseconds. */
  record Pair(double unseen, double seen) {
    double ratio() {
      return seen / unseen;
    }
  }

  /** In turn, the first of each pair being the other's second. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int round = 0; round < WARM + PAIRS; round++) {
      boolean unseenFirst = round % 2 == 0;
      double first = unseenFirst ? unseen() : seen();
      double second = unseenFirst ? seen() : unseen();
      if (round >= WARM) {
        pairs.add(unseenFirst ? new Pair(first, second) : new Pair(second, first));
      }
    }
    return pairs;
  }

  private double unseen() {
    Judge judge = policy.judge(DetectorFailures.UNHEARD);
    long began = PROCESS.getProcessCpuTime();
    for (CommentReceived comment : comments) {
      VerdictCodec.event(comment, judge.judge(CommentCodec.comment(comment)));
    }
    return since(began);
  }

  private double seen() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    ModerationMetrics metrics = new ModerationMetrics(registry, Clock.systemUTC());
    Judge judge = policy.around(metrics::timed).judge(metrics);
    long began = PROCESS.getProcessCpuTime();
    try (Collector collector = Collector.of(everything, secrets, "bench", registry)) {
      for (int i = 0; i < comments.size(); i++) {
        CommentReceived comment = comments.get(i);
        Step step = collector.traces().next(TraceHeader.of(headers.get(i)), "judge");
        Verdict verdict = judge.judge(CommentCodec.comment(comment));
        metrics.judged(verdict, comment.getReceivedAt());
        step.on("website", "ambermere").ended(verdict.strongestAction().name()).close();
        VerdictCodec.event(comment, verdict);
        if (TraceHeader.of(TraceHeader.replaced(headers.get(i), step)).isEmpty()) {
          throw new IllegalStateException("no trace (expected: one that goes on)");
        }
      }
      if (registry.scrape().isEmpty()) {
        throw new IllegalStateException("no metrics (expected: those of the stage)");
      }
    }
    double micros = since(began);
    if (registry.get("moothall.spans.dropped").counters().stream().anyMatch(it -> it.count() > 0)) {
      throw new IllegalStateException(
          "steps were dropped (expected: all sent, as all are paid for)");
    }
    return micros;
  }

  private double since(long began) {
    return (PROCESS.getProcessCpuTime() - began) / 1e3 / comments.size();
  }

  private static Headers traced(int number) {
    Headers headers = new RecordHeaders();
    TraceHeader.add(headers, Optional.of("00-%032x-%016x-01".formatted(number + 1, number + 1)));
    return headers;
  }
}
