package moothall.moderation.screen;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.verdict.Judge;

/**
 * Judges rows on several threads and writes them in their order, holding a bounded number of them.
 */
final class Screener {

  private static final int ROWS_A_BATCH = 64;
  private static final int BATCHES_A_THREAD = 4;

  private final Judge judge;
  private final int threads;
  private final PrintWriter messages;
  private final Progress progress;
  private long screened;
  private long rejected;

  Screener(Judge judge, int threads, PrintWriter messages, Progress progress) {
    this.judge = judge;
    this.threads = threads;
    this.messages = messages;
    this.progress = progress;
  }

  /** How many rows were judged, and how many could not be. */
  record Count(long screened, long rejected) {}

  private record Outcome(Lines.Line line, Optional<RowProblem> problem, String written) {}

  Count screen(Table table, Lines lines, OutputStream out, OutputStream rejects)
      throws IOException, InterruptedException, ExecutionException {
    OutputStream good = new BufferedOutputStream(out);
    writeLine(good, ScreenedRow.HEADER.getBytes(StandardCharsets.UTF_8));
    Deque<Future<List<Outcome>>> underWay = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        List<Lines.Line> batch = batch(lines);
        while (!batch.isEmpty() || !underWay.isEmpty()) {
          if (!batch.isEmpty()) {
            List<Lines.Line> rows = batch;
            underWay.add(workers.submit(() -> judged(table, rows)));
            batch = batch(lines);
          }
          if (batch.isEmpty() || underWay.size() >= threads * BATCHES_A_THREAD) {
            write(underWay.remove().get(), good, rejects);
            progress.reached(screened, lines.bytesRead());
          }
        }
      } finally {
        workers.shutdownNow();
      }
    }
    good.flush();
    return new Count(screened, rejected);
  }

  private static List<Lines.Line> batch(Lines lines) throws IOException {
    List<Lines.Line> batch = new ArrayList<>(ROWS_A_BATCH);
    while (batch.size() < ROWS_A_BATCH) {
      Optional<Lines.Line> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      batch.add(line.get());
    }
    return batch;
  }

  private List<Outcome> judged(Table table, List<Lines.Line> lines) {
    return lines.stream().map(line -> judged(table, line)).toList();
  }

  private Outcome judged(Table table, Lines.Line line) {
    return switch (table.row(line)) {
      case Table.Row.Bad bad -> new Outcome(line, Optional.of(bad.problem()), "");
      case Table.Row.Good row -> new Outcome(line, Optional.empty(), written(row));
    };
  }

  private String written(Table.Row.Good row) {
    LocalDate day = ModeCalendar.day(row.comment().receivedAt());
    return ScreenedRow.of(row.id(), judge.judge(row.comment()), day);
  }

  private void write(List<Outcome> outcomes, OutputStream good, OutputStream rejects)
      throws IOException {
    for (Outcome outcome : outcomes) {
      if (outcome.problem().isPresent()) {
        rejected++;
        writeLine(rejects, outcome.line().bytes());
        messages.println(
            "line " + outcome.line().number() + ": " + outcome.problem().get().explanation());
      } else {
        screened++;
        writeLine(good, outcome.written().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void writeLine(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
