package moothall.escalation.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Bars of a chart that is drawn here and needs no script, in units of the drawing: {@value #WIDTH}
 * wide, {@value #HEIGHT} high. Whatever it says a table beside it says too.
 *
 * @param most what a bar of full height stands for
 */
public record Bars(List<Bar> bars, long most) {

  public static final int WIDTH = 640;
  public static final int HEIGHT = 160;

  private static final double GAP = 0.2;

  public Bars {
    bars = List.copyOf(bars);
  }

  /** Two parts, one on the other, measured from the top of the drawing. */
  public record Bar(
      double x, double width, double lowTop, double low, double highTop, double high) {}

  /** Of two numbers each, in pairs that stand on one another. */
  static Bars of(List<long[]> pairs) {
    long most = pairs.stream().mapToLong(it -> LongStream.of(it).sum()).max().orElse(0);
    double step = (double) WIDTH / Math.max(1, pairs.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      double low = height(pairs.get(i)[0], most);
      double high = height(pairs.get(i)[1], most);
      bars.add(
          new Bar(
              rounded((i + GAP / 2) * step),
              rounded((1 - GAP) * step),
              rounded(HEIGHT - low),
              low,
              rounded(HEIGHT - low - high),
              high));
    }
    return new Bars(bars, most);
  }

  private static double height(long number, long most) {
    return most == 0 ? 0 : rounded((double) number / most * HEIGHT);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
