package moothall.escalation.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text that a service shows to Prometheus, in its format 0.0.4: lines of {@code
 * name{label="value",...} number}. Of our own metrics only; a line that is none of them is passed
 * by.
 */
public final class Exposition {

  private static final String OURS = "moothall_";

  private Exposition() {}

  /** All values of ours, in the order in which they stand. */
  public static List<Sample> ours(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .filter(it -> it.startsWith(OURS))
        .forEach(it -> sample(it).ifPresent(samples::add));
    return List.copyOf(samples);
  }

  private static Optional<Sample> sample(String line) {
    int brace = line.indexOf('{');
    int end = brace < 0 ? line.indexOf(' ') : line.lastIndexOf('}');
    if (end < 0) {
      return Optional.empty();
    }
    String name = line.substring(0, brace < 0 ? end : brace);
    Map<String, String> labels = brace < 0 ? Map.of() : labels(line.substring(brace + 1, end));
    String number = line.substring(end + 1).strip().split(" ", 2)[0];
    return value(number).map(it -> new Sample(name, labels, it));
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new HashMap<>();
    int at = 0;
    for (int quote = text.indexOf("=\""); quote >= 0; quote = text.indexOf("=\"", at)) {
      String name = text.substring(at, quote).replace(",", "").strip();
      StringBuilder value = new StringBuilder();
      at = quote + 2;
      while (at < text.length() && text.charAt(at) != '"') {
        boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
        value.append(escaped ? meant(text.charAt(at + 1)) : text.charAt(at));
        at += escaped ? 2 : 1;
      }
      at++;
      labels.put(name, value.toString());
    }
    return labels;
  }

  private static char meant(char escaped) {
    return escaped == 'n' ? '\n' : escaped;
  }

  /** What has no value yet is written NaN, and is as if it were not there. */
  private static Optional<Double> value(String number) {
    try {
      double value = number.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(number);
      return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
