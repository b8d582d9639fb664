package moothall.platforms.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import moothall.platforms.Act;
import moothall.platforms.Allowance;
import moothall.platforms.Limits;
import moothall.platforms.Window;

/** Reads what an entry of the file says of limits. */
final class LimitsReading {

  private static final String MIDNIGHT = "midnight ";

  private final Set<String> sources;

  LimitsReading(Set<String> sources) {
    this.sources = sources;
  }

  Limits limits(Fields fields) {
    Limits limits =
        new Limits(
            fields.has("allowances")
                ? fields.children("allowances").stream().map(this::allowance).toList()
                : List.of(),
            fields.optionalText("note").orElse(""));
    fields.nothingElse();
    return limits;
  }

  private Allowance allowance(Fields fields) {
    Allowance allowance =
        new Allowance(
            fields.text("what"),
            fields.word("per", Allowance.Per.class),
            fields.number("units", 1, Integer.MAX_VALUE),
            window(fields),
            costs(fields.child("costs")),
            fields.has("kept-for-acting") ? fields.number("kept-for-acting", 0, 100) : 0,
            fields.someOf("source", sources));
    fields.nothingElse();
    return allowance;
  }

  private static Window window(Fields fields) {
    String words = fields.text("window");
    try {
      if (words.equals("once")) {
        return new Window.Once();
      }
      return words.startsWith(MIDNIGHT)
          ? new Window.Day(ZoneId.of(words.substring(MIDNIGHT.length())))
          : new Window.Sliding(Duration.parse(words));
    } catch (DateTimeException e) {
      return fields.wrong("window", "PT15M, 'midnight Europe/London' or once", new Window.Once());
    }
  }

  private static Allowance.Costs costs(Fields fields) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      String key = act.name().toLowerCase(Locale.ROOT);
      if (fields.has(key)) {
        acts.put(act, fields.number(key, 1, Integer.MAX_VALUE));
      }
    }
    int read = fields.has("read") ? fields.number("read", 1, Integer.MAX_VALUE) : 0;
    fields.nothingElse();
    return new Allowance.Costs(read, acts);
  }
}
