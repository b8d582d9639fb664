package moothall.escalation.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moothall.escalation.watch.Figures;
import moothall.escalation.watch.Quantity;

/** Two lines over the same minutes, as points of a drawing of 600 by 120. */
public record FlowChart(List<Figures.Step> received, List<Figures.Step> decided) {

  public static final int WIDTH = 600;
  public static final int HEIGHT = 120;

  /** A minute in words. */
  public record Minute(String at, String received, String decided) {}

  /** Whether there is anything to draw a line through. */
  public boolean isDrawn() {
    return received.size() > 1 && decided.size() == received.size();
  }

  /** The greatest of all, which the drawing's upper edge stands for. */
  public String most() {
    return Quantity.number(greatest());
  }

  public String receivedPoints() {
    return points(received);
  }

  public String decidedPoints() {
    return points(decided);
  }

  /** The same as a table. */
  public List<Minute> minutes() {
    return IntStream.range(0, Math.min(received.size(), decided.size()))
        .mapToObj(it ->
            new Minute(
                CouncilTime.local(at(it)),
                Quantity.number(received.get(it).perMinute()),
                Quantity.number(decided.get(it).perMinute())))
        .toList();
  }

  private Instant at(int step) {
    return received.get(step).at();
  }

  private double greatest() {
    return Math.max(
        1,
        Stream.concat(received.stream(), decided.stream())
            .mapToDouble(Figures.Step::perMinute)
            .max()
            .orElse(1));
  }

  private String points(List<Figures.Step> line) {
    double step = (double) WIDTH / Math.max(1, line.size() - 1);
    double most = greatest();
    return IntStream.range(0, line.size())
        .mapToObj(it ->
            String.format(
                Locale.ROOT,
                "%.1f,%.1f",
                it * step,
                HEIGHT - line.get(it).perMinute() / most * HEIGHT))
        .collect(Collectors.joining(" "));
  }
}
