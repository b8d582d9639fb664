package moothall.bench.topology;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.service.Secrets;
import moothall.service.tracing.Collector;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.TracesConfig;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * One step of a trace by itself, as the stage that judges makes it, until the collector has it: all
 * that the process does is that.
 */
final class StepCost {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Fewer than wait at most, so that none is dropped. */
  private static final int STEPS = 3_000;

  private static final int WARM = 60;
  private static final int ROUNDS = 41;

  private StepCost() {}

  /** Processor time of the process for one, the median of many rounds. */
  static double micros(IdleCollector idle, Path folder) {
    List<Double> micros = new ArrayList<>();
    for (int round = 0; round < WARM + ROUNDS; round++) {
      double cost = round(idle, folder);
      if (round >= WARM) {
        micros.add(cost);
      }
    }
    return micros.stream().sorted().toList().get(ROUNDS / 2);
  }

  private static double round(IdleCollector idle, Path folder) {
    TracesConfig everything = new TracesConfig(idle.endpoint(), 1, Integer.MAX_VALUE, null, null);
    long began = PROCESS.getProcessCpuTime();
    try (Collector collector =
        Collector.of(everything, new Secrets(folder), "bench", new SimpleMeterRegistry())) {
      for (int i = 1; i <= STEPS; i++) {
        Headers headers = new RecordHeaders();
        TraceHeader.add(headers, Optional.of("00-%032x-%016x-01".formatted(i, i)));
        Step step = collector.traces().next(TraceHeader.of(headers), "judge");
        step.on("website", "ambermere").ended("NONE").close();
        if (TraceHeader.of(TraceHeader.replaced(headers, step)).isEmpty()) {
          throw new IllegalStateException("no trace (expected: one that goes on)");
        }
      }
    }
    return (PROCESS.getProcessCpuTime() - began) / 1e3 / STEPS;
  }
}
